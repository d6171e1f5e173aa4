/** A file that the server makes, or the sentence why it does not. */
export type Download = { file: Blob } | { refusal: string }

const noAnswer = 'No answer came. Nothing was printed; try again.'

/** Fetches a file of ours with the header that a foreign page cannot send. */
export async function fetchFile(path: string): Promise<Download> {
  try {
    const answer = await fetch(path, { credentials: 'same-origin', cache: 'no-store', headers: { 'x-cleanclaim': '1' } })
    if (answer.ok) return { file: await answer.blob() }
    const body: unknown = await answer.json()
    return { refusal: messageIn(body) ?? noAnswer }
  } catch {
    return { refusal: noAnswer }
  }
}

function messageIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('errors' in body) || !Array.isArray(body.errors)) return undefined
  const message: unknown = body.errors[0]?.message
  return typeof message === 'string' ? message : undefined
}

/** Hands a file to the browser to keep. */
export function keepFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
