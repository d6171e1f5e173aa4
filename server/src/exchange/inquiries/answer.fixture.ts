/** An interchange as a payer sends it: the segments between ST and SE, one a line, framed. Counts are right. */
export function anAnswer(st01: string, version: string, body: string): string {
  const groups: Readonly<Record<string, string>> = { '271': 'HB', '277': 'HN', '278': 'HI' }
  const lines = body
    .trim()
    .split('\n')
    .map(line => line.trim())
  return [
    'ISA*00*          *00*          *ZZ*PAYERID        *ZZ*SENDERID       *261121*0930*^*00501*000000077*0*T*:',
    `GS*${groups[st01] ?? 'ZZ'}*PAYERID*SENDERID*20261121*0930*77*X*${version}`,
    `ST*${st01}*0001*${version}`,
    ...lines,
    `SE*${lines.length + 2}*0001`,
    'GE*1*77',
    'IEA*1*000000077',
    '',
  ].join('~\n')
}

/** A 271 about one subscriber, from the EB rows and what else is said of them. */
export const a271 = (rows: string, { trace = 'T1', memberId = 'NH00918' }: { trace?: string; memberId?: string } = {}): string =>
  anAnswer(
    '271',
    '005010X279A1',
    `BHT*0022*11*R1*20261121*0930
    HL*1**20*1
    NM1*PR*2*NORTHFIELD HEALTH*****PI*NFH01
    HL*2*1*21*1
    NM1*1P*2*HARBOR LANE*****XX*1234567893
    HL*3*2*22*0
    TRN*2*${trace}*1123456789
    NM1*IL*1*DELGADO*ROSA****MI*${memberId}
    DMG*D8*19680304*F
    ${rows.trim()}`,
  )
