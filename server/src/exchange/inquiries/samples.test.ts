import { expect, test } from 'vitest'
import { summarizeBenefits } from '../../coverage/benefits.rules.ts'
import { rejectionSentence } from '../../coverage/rejection-words.rules.ts'
import { readAuthorizationAnswers } from './authorization-278-answer.ts'
import { readEligibilityAnswers } from './eligibility-271.ts'
import { InquiryReadError } from './read-answer.ts'
import { samplesOf, samplesPresent } from './samples.test-support.ts'
import { readClaimStatuses } from './status-277.ts'

if (!samplesPresent) console.warn('SKIPPED: the public X12 samples are not there. Set CLEANCLAIM_SAMPLES to the folder that holds x12/FACTS.jsonl.')

test.skipIf(!samplesPresent)('all public 271 samples are read: each brings benefits or the reasons why not', () => {
  const samples = samplesOf('271')
  expect(samples).toHaveLength(12)
  for (const { file, text } of samples) {
    const answers = readEligibilityAnswers(text)
    expect(answers.length, file).toBeGreaterThan(0)
    for (const answer of answers) {
      expect(answer.rows.length + answer.rejections.length, file).toBeGreaterThan(0)
      for (const rejection of answer.rejections) expect(rejectionSentence(rejection), file).toMatch(/^[A-Z].*\.$/)
      expect(() => summarizeBenefits(answer, '2006-05-01')).not.toThrow()
    }
  }
})

test.skipIf(!samplesPresent)('the guide’s clinic example keeps its copays in and out of network apart', () => {
  const sample = samplesOf('271').find(({ file }) => file.endsWith('subscriber-health-benefit-check.271'))
  const [answer] = readEligibilityAnswers(sample?.text ?? '')
  if (!answer) throw new Error('no answer')
  const benefits = summarizeBenefits(answer, '2006-05-01')
  expect(benefits).toMatchObject({ isActive: true, activeFrom: '2006-01-01', plans: ['GOLD 123 PLAN'], primaryCare: [{ name: 'MARCUS JONES' }] })
  expect(benefits.networks.map(({ network, shares }) => [network, shares.map(({ amountCents }) => amountCents)])).toEqual([
    ['IN', [1_000n]],
    ['OUT', [3_000n]],
  ])
})

test.skipIf(!samplesPresent)('all public 277 samples are read, each claim with its statuses', () => {
  const samples = samplesOf('277')
  expect(samples).toHaveLength(4)
  for (const { file, text } of samples) {
    const answers = readClaimStatuses(text)
    expect(answers.length, file).toBeGreaterThan(0)
    for (const { trace, statuses } of answers) {
      expect(trace, file).not.toBe('')
      expect(statuses.length, file).toBeGreaterThan(0)
    }
  }
})

test.skipIf(!samplesPresent)('all eight public 278 samples are read, or refused with what they are', () => {
  const outcomes = samplesOf('278').map(({ text }) => {
    try {
      return readAuthorizationAnswers(text).map(({ decision }) => decision?.number)
    } catch (error) {
      if (!(error instanceof InquiryReadError)) throw error
      return error.message
    }
  })
  const counted = Object.fromEntries([...Map.groupBy(outcomes, outcome => String(outcome))].map(([outcome, same]) => [outcome, same.length]))
  expect(counted).toEqual({
    AUTH0001: 2,
    'This 278 is a request, not an answer.': 4,
    'The answer is in version 004010X094A1; we read 005010X217.': 2,
  })
})
