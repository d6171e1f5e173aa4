import type { Rejection } from './eligibility-answer.rules.ts'

// AAA of 271 and 278 in words of our own (domain/edi.md 6): what is wrong, and what to do.

/** AAA03. Codes that tell apart person and place only share a sentence. */
const reasons: Readonly<Record<string, string>> = {
  '04': 'The question asks for more than the payer allows.',
  '15': 'The payer misses something it needs to answer. Fill in the member’s id, names and birth date.',
  '33': 'Something in the question is mistyped.',
  '35': 'The provider is outside of the network.',
  '41': 'The practice is not enrolled to ask this payer. Enrol it with the clearinghouse.',
  '42': 'The payer cannot answer at the moment.',
  '43': 'The payer does not know the NPI of the practice.',
  '44': 'The payer has another name for the practice.',
  '45': 'The payer wants the specialty of the provider.',
  '46': 'The payer wants the phone number of the provider.',
  '47': 'The payer wants the state of the provider.',
  '48': 'The payer wants the NPI of the referring provider.',
  '49': 'The provider is not the patient’s primary care provider.',
  '50': 'The practice may not ask this payer about patients.',
  '51': 'The practice is not on file with this payer.',
  '52': 'The day of service lies outside of the provider’s contract.',
  '53': 'The payer does not give this benefit to this kind of provider.',
  '54': 'The kind of the procedure code is wrong.',
  '55': 'The payer does not take this procedure code.',
  '56': 'A date of the question is not plausible.',
  '57': 'The date of service is missing or wrong.',
  '58': 'The birth date is missing or wrong.',
  '60': 'The birth date lies after the date of service.',
  '61': 'By the payer’s records the patient died before the date of service.',
  '62': 'The payer does not answer for a day that long ago.',
  '63': 'The payer does not answer for a day in the future.',
  '64': 'The id of the patient is missing or wrong.',
  '65': 'The name of the patient is missing or wrong.',
  '66': 'The sex of the patient is missing or wrong.',
  '67': 'The payer does not find this patient.',
  '68': 'The payer has this patient’s id twice.',
  '69': 'The service does not fit the patient’s age.',
  '70': 'The service does not fit the patient’s sex.',
  '71': 'The payer has another birth date for this patient.',
  '72': 'The member id is missing or wrong.',
  '73': 'The payer has another name for this member.',
  '74': 'The payer has another sex for this member.',
  '75': 'The payer does not find this member. Check member id, name and birth date against the card.',
  '76': 'The payer has this member id twice.',
  '77': 'The member is known, the patient is not on the policy.',
  '78': 'The member does not belong to this group or plan.',
  '79': 'The payer id or the id of the clearinghouse is not the right one.',
  '80': 'No answer came from the payer’s own system.',
  '95': 'The patient is not eligible.',
  '97': 'The address of the provider is missing or wrong.',
  '98': 'The payer calls the service experimental.',
  AA: 'The payer does not find the authorization number.',
  AE: 'The primary care provider must agree first.',
  AF: 'A diagnosis code is missing or wrong.',
  AG: 'A procedure code is missing or wrong.',
  AO: 'The payer wants to know more about the patient’s condition.',
  CI: 'What was asked does not fit the authorization on file.',
  E8: 'The payer looks at the medical records first.',
  IA: 'The authorization number is not of the payer’s form.',
  MA: 'The authorization number is missing.',
  T4: 'The name or id of the payer is missing.',
}

/** AAA04. */
const followUps: Readonly<Record<string, string>> = {
  C: 'Correct it and ask again.',
  N: 'Do not ask again.',
  P: 'Ask again as it is.',
  R: 'You may ask again.',
  S: 'Do not ask again; the payer has passed the question on.',
  W: 'Ask again in 30 days.',
  X: 'Ask again in 10 days.',
  Y: 'Do not ask again; the payer will answer by itself.',
}

/** One plain sentence or two; a code that we do not know is named. */
export const rejectionSentence = ({ reason, followUp }: Rejection): string =>
  [reasons[reason] ?? `The payer refused the question (reason ${/^\w{2}$/.test(reason) ? reason : 'not given'}).`, followUps[followUp] ?? '']
    .filter(Boolean)
    .join(' ')

/** Whether the same question may bring an answer later, without a change. */
export const mayAskAgain = (rejections: readonly Rejection[]): boolean =>
  rejections.length > 0 && rejections.every(({ followUp }) => followUp === 'P' || followUp === 'R')
