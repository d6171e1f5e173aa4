import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startFeed, waitBefore, type FeedEars, type FeedEvent } from './feed.ts'

const event = (cursor: number): FeedEvent => ({ cursor: String(cursor), kind: 'claim.changed' })

/** A server that keeps its events, and a clock that moves when told. */
function aFeed() {
  const log: FeedEvent[] = []
  const opened: (string | undefined)[] = []
  const delivered: string[] = []
  let line: FeedEars | undefined
  let resyncs = 0
  let due: (() => void) | undefined
  const feed = startFeed({
    open(after, ears) {
      opened.push(after)
      line = ears
      if (after !== undefined) for (const old of log.filter(e => Number(e.cursor) > Number(after))) ears.heard(old)
      return () => (line = undefined)
    },
    deliver: e => delivered.push(e.cursor),
    resync: () => resyncs++,
    later: (_wait, act) => {
      due = act
      return () => (due = undefined)
    },
    random: () => 0.5,
  })
  return {
    feed,
    opened,
    delivered,
    resyncs: () => resyncs,
    happens(cursor: number) {
      log.push(event(cursor))
      line?.heard(event(cursor))
    },
    again: (cursor: number) => line?.heard(event(cursor)),
    cut(isTooOld = false) {
      const cutLine = line
      line = undefined
      cutLine?.lost(isTooOld)
    },
    timePasses() {
      const act = due
      due = undefined
      act?.()
    },
  }
}

describe('the event feed', () => {
  test('goes on from the last event after the line was lost, and misses nothing', () => {
    const server = aFeed()
    server.happens(1)
    server.cut()
    server.happens(2)
    server.happens(3)
    server.timePasses()
    expect(server.opened).toEqual([undefined, '1'])
    expect(server.delivered).toEqual(['1', '2', '3'])
    expect(server.resyncs()).toBe(0)
  })

  test('hands on an event once, however often it is sent', () => {
    const server = aFeed()
    server.happens(1)
    server.again(1)
    expect(server.delivered).toEqual(['1'])
  })

  test('reads everything again when the line was lost before the first event: there is no cursor to go on from', () => {
    const server = aFeed()
    server.cut()
    server.timePasses()
    expect(server.resyncs()).toBe(1)
  })

  test('reads everything again when the server no longer holds what was missed', () => {
    const server = aFeed()
    server.happens(1)
    server.cut(true)
    server.timePasses()
    expect(server.opened).toEqual([undefined, undefined])
    expect(server.resyncs()).toBe(1)
  })

  test('comes back at once when the device wakes, and only then', () => {
    const server = aFeed()
    server.feed.wake()
    expect(server.opened).toHaveLength(1)
    server.cut()
    server.feed.wake()
    expect(server.opened).toHaveLength(2)
    server.timePasses()
    expect(server.opened).toHaveLength(2)
  })

  test('is quiet after it was stopped', () => {
    const server = aFeed()
    server.feed.stop()
    server.happens(1)
    server.timePasses()
    expect(server.delivered).toEqual([])
    expect(server.opened).toHaveLength(1)
  })

  test('delivers every event exactly once and in order, wherever the line is cut', () => {
    const story = fc.array(fc.constantFrom('event', 'cut', 'time', 'wake', 'again'), { maxLength: 60 })
    fc.assert(
      fc.property(story, steps => {
        const server = aFeed()
        let last = 0
        server.happens(++last)
        for (const step of steps) {
          if (step === 'event') server.happens(++last)
          if (step === 'cut') server.cut()
          if (step === 'time') server.timePasses()
          if (step === 'wake') server.feed.wake()
          if (step === 'again') server.again(last)
        }
        server.cut()
        server.timePasses()
        server.feed.wake()
        expect(server.delivered).toEqual(Array.from({ length: last }, (_, i) => String(i + 1)))
      }),
    )
  })

  test('waits longer each time, but never more than half a minute', () => {
    expect(waitBefore(0, 0)).toBe(500)
    expect(waitBefore(3, 1)).toBe(8_000)
    expect(waitBefore(50, 1)).toBe(30_000)
  })
})
