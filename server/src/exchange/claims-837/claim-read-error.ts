/** A claim file says something the model of a claim cannot hold, or cannot be understood. Names the place, never what stood there. */
export class ClaimReadError extends Error {
  override readonly name = 'ClaimReadError'
  /** 1-based, over the whole file; 0 for its end. */
  readonly segmentNumber: number
  /** Id of the loop, as the guide numbers it. */
  readonly loop: string
  constructor(segmentNumber: number, loop: string, reason: string) {
    super(`segment ${segmentNumber}${loop === '' ? '' : `, loop ${loop}`}: ${reason}`)
    this.segmentNumber = segmentNumber
    this.loop = loop
  }
}
