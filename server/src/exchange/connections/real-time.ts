/** A line on which a question is answered while one waits: 270 and 271, 276 and 277, 278 both ways. */
export interface RealTime {
  /**
   * @param request one interchange
   * @returns the answer as it came, one interchange
   * @throws RealTimeError when no answer came, or none that can be used; the question may be asked again
   */
  ask(request: string): Promise<string>
}

export class RealTimeError extends Error {
  override readonly name = 'RealTimeError'
}
