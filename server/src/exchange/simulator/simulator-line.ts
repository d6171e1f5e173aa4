import { dayAt, systemClock, type Clock } from '../../kernel/clock.ts'
import { X12SyntaxError } from '../../x12/tokenizer.ts'
import { RealTimeError, type RealTime } from '../connections/real-time.ts'
import { answerInquiry } from './answer-inquiry.ts'

const NUMBERS = 900_000_000

/** The built-in payers on a line: a question is answered at once, and nothing of it is kept. */
export class SimulatorLine implements RealTime {
  readonly #clock: Clock
  #number: number

  constructor(clock: Clock = systemClock) {
    this.#clock = clock
    // Numbers of authorizations are made of it, and a practice keeps those: no two lines begin at the same one soon.
    this.#number = clock.now().getTime() % NUMBERS
  }

  async ask(request: string): Promise<string> {
    const now = this.#clock.now()
    const options = { today: dayAt(now, 'UTC'), now: now.toISOString().slice(11, 16).replace(':', ''), nextControlNumber: () => (this.#number += 1) }
    try {
      return answerInquiry(request, options)
    } catch (error) {
      if (error instanceof X12SyntaxError) throw new RealTimeError(`The question cannot be read: ${error.message}.`)
      throw error
    }
  }
}
