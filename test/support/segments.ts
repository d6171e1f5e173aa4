/** Segments of one of our or the simulator's files by nothing but splitting at the usual marks: an opinion of its own. */
export const segmentsOf = (text: string): string[][] =>
  text
    .split('~')
    .map(segment => segment.trim().split('*'))
    .filter(([id]) => id !== '')
