/** Questions written out by hand, so that no line of our own writers stands behind them. */
export interface AskedMember {
  member?: string
  lastName?: string
  birth?: string
  /** First name of a dependent who is asked about instead. */
  dependent?: string
  dependentBirth?: string
  trace?: string
  day?: string
  types?: string
}

function inquiryEnvelope(functionalId: string, version: string, transactions: readonly (readonly string[])[]): string {
  return [
    'ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     *261121*0930*^*00501*000000011*0*T*:',
    `GS*${functionalId}*SENDERID*RECEIVERID*20261121*0930*11*X*${version}`,
    ...transactions.flatMap((body, i) => withEnds(body, i)),
    `GE*${transactions.length}*11`,
    'IEA*1*000000011',
  ]
    .map(segment => `${segment}~\n`)
    .join('')
}

/** From ST on; the SE is counted here. */
const withEnds = (body: readonly string[], index: number): string[] => {
  const control = String(index + 1).padStart(4, '0')
  const whole = body.map(segment => segment.replace('####', control))
  return [...whole, `SE*${whole.length + 1}*${control}`]
}

export function a270(members: readonly AskedMember[] = [{}], { payer = 'NFH01', npi = '1234567893' } = {}): string {
  const body = [
    'ST*270*####*005010X279A1',
    'BHT*0022*13*ASK1*20261121*0930',
    'HL*1**20*1',
    `NM1*PR*2*SOME PAYER*****PI*${payer}`,
    'HL*2*1*21*1',
    `NM1*1P*2*TEST PRACTICE*****XX*${npi}`,
  ]
  let level = 2
  members.forEach((one, i) => {
    const trace = `TRN*1*${one.trace ?? `TRACE${i + 1}`}*9SENDERID0`
    const question = [...(one.day ? [`DTP*291*D8*${one.day}`] : []), `EQ*${one.types ?? '30'}`]
    const subscriber = ++level
    body.push(`HL*${subscriber}*2*22*${one.dependent ? 1 : 0}`, ...(one.dependent ? [] : [trace]))
    body.push(`NM1*IL*1*${one.lastName ?? 'DOE'}*JANE****MI*${one.member ?? 'ABC123456'}`, `DMG*D8*${one.birth ?? '19800101'}*F`)
    if (!one.dependent) body.push(...question)
    else
      body.push(
        `HL*${++level}*${subscriber}*23*0`,
        trace,
        `NM1*03*1*DOE*${one.dependent}`,
        `DMG*D8*${one.dependentBirth ?? '20150101'}*M`,
        'INS*N*19',
        ...question,
      )
  })
  return inquiryEnvelope('HS', '005010X279A1', [body])
}

export interface AskedClaim {
  member?: string
  dependent?: string
  pcn?: string
  trace?: string
  charge?: string
  /** CCYYMMDD. */
  day?: string
  /** Procedure and charge of each line. */
  lines?: readonly (readonly [code: string, charge: string])[]
}

export function a276(claims: readonly AskedClaim[] = [{}], { payer = 'NFH01', npi = '1234567893' } = {}): string {
  const body = [
    'ST*276*####*005010X212',
    'BHT*0010*13*ASK2*20261121*0930',
    'HL*1**20*1',
    `NM1*PR*2*SOME PAYER*****PI*${payer}`,
    'HL*2*1*21*1',
    'NM1*41*2*TEST PRACTICE*****46*SENDERID',
    'HL*3*2*19*1',
    `NM1*1P*2*TEST PRACTICE*****XX*${npi}`,
  ]
  let level = 3
  claims.forEach((one, i) => {
    const subscriber = ++level
    const day = one.day ?? '20261020'
    body.push(`HL*${subscriber}*3*22*${one.dependent ? 1 : 0}`)
    if (!one.dependent) body.push('DMG*D8*19800101*F')
    body.push(`NM1*IL*1*DOE*JANE****MI*${one.member ?? 'ABC123456'}`)
    if (one.dependent) body.push(`HL*${++level}*${subscriber}*23`, 'DMG*D8*20150101*M', `NM1*QC*1*DOE*${one.dependent}`)
    body.push(`TRN*1*${one.trace ?? `TRACE${i + 1}`}`, `REF*EJ*${one.pcn ?? `PCN${i + 1}`}`, `AMT*T3*${one.charge ?? '100'}`, `DTP*472*D8*${day}`)
    for (const [code, charge] of one.lines ?? []) body.push(`SVC*HC:${code}*${charge}*****1`, `DTP*472*D8*${day}`)
  })
  return inquiryEnvelope('HR', '005010X212', [body])
}

export interface AskedReview {
  member?: string
  dependent?: string
  certification?: string
  /** Procedure and units of each service; none asks for the event alone. */
  services?: readonly (readonly [code: string, units: string])[]
  visits?: string
}

export function a278({ member = 'ABC123456', dependent, certification = 'I', services = [], visits }: AskedReview = {}, payer = 'NFH01'): string {
  const body = [
    'ST*278*####*005010X217',
    'BHT*0007*13*ASK3*20261121*0930',
    'HL*1**20*1',
    `NM1*X3*2*SOME PAYER*****PI*${payer}`,
    'HL*2*1*21*1',
    'NM1*1P*2*TEST PRACTICE*****XX*1234567893',
    'HL*3*2*22*1',
    `NM1*IL*1*DOE*JANE****MI*${member}`,
    'DMG*D8*19800101*F',
  ]
  const event = dependent ? 5 : 4
  if (dependent) body.push('HL*4*3*23*1', `NM1*QC*1*DOE*${dependent}`, 'DMG*D8*20150101*M', 'INS*N*19')
  body.push(
    `HL*${event}*${event - 1}*EV*${services.length > 0 ? 1 : 0}`,
    'TRN*1*REVIEW1*9SENDERID0',
    `UM*HS*${certification}*1*11:B`,
    'DTP*AAH*RD8*20261201-20270228',
    'HI*ABK:M545',
    ...(visits ? [`HSD*VS*${visits}`] : []),
  )
  services.forEach(([code, units], i) =>
    body.push(`HL*${event + 1 + i}*${event}*SS*0`, `TRN*1*SERVICE${i + 1}*9SENDERID0`, 'UM*HS*I', `SV1*HC:${code}*100*UN*${units}`),
  )
  return inquiryEnvelope('HI', '005010X217', [body])
}
