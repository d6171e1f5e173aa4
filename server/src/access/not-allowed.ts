/** Thrown where the viewer may not ask at all; what is refused after looking is a Refusal, and returned. */
export class NotAllowed extends Error {
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN'
  constructor(code: 'UNAUTHENTICATED' | 'FORBIDDEN') {
    super(code === 'UNAUTHENTICATED' ? 'Sign in to go on.' : 'You may not do this.')
    this.code = code
  }
}
