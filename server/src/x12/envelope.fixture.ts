import type { Envelope } from './interchange-writer.ts'

/** Of a test file from a practice to its clearinghouse; neither exists. */
export const envelope: Envelope = {
  senderQualifier: 'ZZ',
  senderId: 'SENDERID',
  receiverQualifier: 'ZZ',
  receiverId: 'RECEIVERID',
  interchangeControlNumber: 1,
  groupControlNumber: 1,
  transactionControlNumber: '0001',
  createdOn: '2026-11-21',
  createdAt: '0930',
  usage: 'T',
}
