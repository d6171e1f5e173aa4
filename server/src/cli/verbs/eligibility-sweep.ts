import { sessionFor } from '../../exchange/inquiries/session-for.ts'
import { sweepEligibility, usualSweep } from '../../exchange/inquiries/sweep-eligibility.command.ts'
import { choosePractice } from '../choose-practice.ts'
import { printJson } from '../terminal.ts'
import { json, practice, verb, wholeNumber } from '../verb.ts'
import { withDatabase } from '../with-database.ts'

const DAYS_MAX = 60

export const sweep = verb({
  name: 'sweep',
  about: 'Ask insurers about every patient who is expected within the next days. Stopped with Ctrl-C, it goes on where it was the next time.',
  args: {
    days: { type: 'string', description: `Visits up to so many days ahead (${usualSweep.days})`, valueHint: 'DAYS' },
    'older-than': { type: 'string', description: `Leave out answers younger than so many days (${usualSweep.olderThanDays})`, valueHint: 'DAYS' },
    practice,
    json,
  },
  run: (args, terminal) =>
    withDatabase(terminal, async ({ orm }) => {
      const scope = await choosePractice(orm, args.practice)
      const wish = {
        days: args.days === undefined ? usualSweep.days : wholeNumber(args.days, 'days', 0, DAYS_MAX),
        olderThanDays: args['older-than'] === undefined ? usualSweep.olderThanDays : wholeNumber(args['older-than'], 'older-than', 0, 365),
      }
      const result = await sweepEligibility(sessionFor(orm, scope), scope.actor.practiceId, wish, {
        signal: terminal.signal,
        onProgress: ({ due, left }) => {
          if (terminal.isWatched) terminal.err(`\r${due - left} of ${due} asked`)
        },
      })
      if (terminal.isWatched && result.due > 0) terminal.err('\n')
      const { due, answered, asked, refused, failed, notAsked, left } = result
      if (args.json) printJson(terminal, result)
      else if (due === 0) terminal.out('Nobody is to be asked about.\n')
      else
        terminal.out(
          `${answered} answered, ${asked} asked in a file, ${refused} refused by the insurer, ${failed} without an answer, ${notAsked} could not be asked, ${left} left.\n`,
        )
      return failed + notAsked + left > 0 ? 1 : 0
    }),
})
