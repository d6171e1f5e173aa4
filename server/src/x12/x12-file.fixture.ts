import { checkX12 } from './check.ts'
import type { CheckOptions, CheckReport } from './check.ts'
import type { Finding } from './finding.ts'
import { chunked } from './read-segments.ts'

/** Own test data, of domain/edi.md and made after it; nobody in it exists. */
const professional = `BHT*0019*00*B000001*20261121*0930*CH
NM1*41*2*TEST PRACTICE*****46*SENDERID
PER*IC*BILLING DESK*TE*5555550100
NM1*40*2*TEST CLEARINGHOUSE*****46*RECEIVERID
HL*1**20*1
PRV*BI*PXC*207Q00000X
NM1*85*2*TEST PRACTICE*****XX*1234567893
N3*100 MAIN ST
N4*SPRINGFIELD*IL*627010001
REF*EI*123456789
HL*2*1*22*0
SBR*P*18*GRP1******CI
NM1*IL*1*DOE*JANE****MI*ABC123456
N3*1 ELM ST
N4*SPRINGFIELD*IL*62701
DMG*D8*19800101*F
NM1*PR*2*TEST PAYER*****PI*99999
CLM*PCN0001*200***11:B:1*Y*A*Y*Y
HI*ABK:E119*ABF:I10
NM1*82*1*SMITH*ALEX****XX*1999999992
PRV*PE*PXC*207Q00000X
LX*1
SV1*HC:99214*200*UN*1***1:2
DTP*472*D8*20261120
REF*6R*L0001`

const hospital = professional
  .replace('CLM*PCN0001*200***11:B:1*Y*A*Y*Y', 'CLM*PCN0001*200***11:A:1**A*Y*Y\nDTP*434*RD8*20261118-20261120\nDTP*435*DT*202611180830\nCL1*1*7*01')
  .replace('HI*ABK:E119*ABF:I10', 'HI*ABK:E119:::::::Y\nHI*ABF:I10:::::::N')
  .replace('NM1*82*1*SMITH*ALEX****XX*1999999992\nPRV*PE*PXC*207Q00000X', 'NM1*71*1*SMITH*ALEX****XX*1999999992')
  .replace('SV1*HC:99214*200*UN*1***1:2', 'SV2*0450*HC:99283*200*UN*1')

const dental = professional
  .replace('\nHI*ABK:E119*ABF:I10', '\nDTP*472*D8*20261120')
  .replace('SV1*HC:99214*200*UN*1***1:2\nDTP*472*D8*20261120', 'SV3*AD:D2150*200****1\nTOO*JP*12*M:O')

const remittance = `BPR*I*71.4*C*ACH*CCP*01*999999992*DA*12345*1512345678**01*999988880*DA*98765*20261205
TRN*1*EFT0000123*1512345678
REF*EV*SENDERID
DTM*405*20261205
N1*PR*TEST PAYER
N3*PO BOX 1
N4*CHICAGO*IL*606010001
PER*BL*EDI HELP*TE*5555550111
N1*PE*TEST PRACTICE*XX*1234567893
REF*TJ*123456789
LX*1
CLP*PCN0001*1*200*78.4*40*MB*ICN123*11*1
NM1*QC*1*DOE*JANE****MI*ABC123456
SVC*HC:99214*200*78.4**1
DTM*472*20261120
CAS*CO*45*80**253*1.6
CAS*PR*1*20**2*20
REF*6R*L0001
AMT*B6*120
PLB*1234567893*20261231*WO:ICN100*10*L6*-3`

const eligibility = `BHT*0022*13*E1*20261121*0930
HL*1**20*1
NM1*PR*2*TEST PAYER*****PI*99999
HL*2*1*21*1
NM1*1P*2*TEST PRACTICE*****XX*1234567893
HL*3*2*22*0
TRN*1*T1*9123456789
NM1*IL*1*DOE*JANE****MI*ABC123456
DMG*D8*19800101*F
DTP*291*D8*20261121
EQ*30`

const benefits = `BHT*0022*11*E1*20261121*0930
HL*1**20*1
NM1*PR*2*TEST PAYER*****PI*99999
HL*2*1*21*1
NM1*1P*2*TEST PRACTICE*****XX*1234567893
HL*3*2*22*0
TRN*2*T1*9123456789
NM1*IL*1*DOE*JANE****MI*ABC123456
N3*1 ELM ST
N4*SPRINGFIELD*IL*62701
DMG*D8*19800101*F
DTP*346*D8*20260101
EB*1*IND*30*CI*GOLD
EB*C*IND*30***23*1500*****Y
EB*C*IND*30***29*400*****Y
EB*B**98^UC***27*20*****Y
MSG*CALL FOR DETAILS
LS*2120
NM1*PR*2*OTHER PAYER*****PI*88888
LE*2120`

const statusQuestion = `BHT*0010*13*S1*20261121*0930
HL*1**20*1
NM1*PR*2*TEST PAYER*****PI*99999
HL*2*1*21*1
NM1*41*2*TEST PRACTICE*****46*SENDERID
HL*3*2*19*1
NM1*1P*2*TEST PRACTICE*****XX*1234567893
HL*4*3*22*0
DMG*D8*19800101*F
NM1*IL*1*DOE*JANE****MI*ABC123456
TRN*1*PCN0001
REF*EJ*PCN0001
AMT*T3*200
DTP*472*D8*20261120`

const statusAnswer = statusQuestion
  .replace('BHT*0010*13*S1*20261121*0930', 'BHT*0010*08*S1*20261121*0930*DG')
  .replace('DMG*D8*19800101*F\n', '')
  .replace('TRN*1*PCN0001\nREF*EJ*PCN0001\nAMT*T3*200', 'TRN*2*PCN0001\nSTC*F1:65*20261121**200*80\nREF*1K*ICN1\nREF*EJ*PCN0001')

const authorization = `BHT*0007*13*A1*20261121*0930
HL*1**20*1
NM1*X3*2*TEST PAYER*****PI*99999
HL*2*1*21*1
NM1*1P*2*TEST PRACTICE*****XX*1234567893
HL*3*2*22*1
NM1*IL*1*DOE*JANE****MI*ABC123456
DMG*D8*19800101*F
HL*4*3*EV*1
TRN*1*T1*9123456789
UM*HS*I*3*11:B
HI*ABK:E119
NM1*SJ*1*SMITH*ALEX****XX*1999999992
HL*5*4*SS*0
DTP*472*RD8*20261201-20270131
SV1*HC:97110**UN*12`

const decision = authorization
  .replace('BHT*0007*13*A1*20261121*0930', 'BHT*0007*11*A1*20261121*0931*18')
  .replace('TRN*1', 'TRN*2')
  .replace('UM*HS*I*3*11:B', 'UM*HS*I*3*11:B\nHCR*A1*AUTH1')

export const transactions = {
  '837P': { gs01: 'HC', version: '005010X222A1', body: professional },
  '837I': { gs01: 'HC', version: '005010X223A2', body: hospital },
  '837D': { gs01: 'HC', version: '005010X224A2', body: dental },
  '835': { gs01: 'HP', version: '005010X221A1', body: remittance },
  '270': { gs01: 'HS', version: '005010X279A1', body: eligibility },
  '271': { gs01: 'HB', version: '005010X279A1', body: benefits },
  '276': { gs01: 'HR', version: '005010X212', body: statusQuestion },
  '277': { gs01: 'HN', version: '005010X212', body: statusAnswer },
  '278 request': { gs01: 'HI', version: '005010X217', body: authorization },
  '278 response': { gs01: 'HI', version: '005010X217', body: decision },
} as const

export type Type = keyof typeof transactions

const isa = 'ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     *261121*0930*^*00501*000000001*0*T*:'

/** A file with one group; each body becomes a transaction, its counts are right. */
export function fileOf(type: Type, ...bodies: string[]): string {
  const { gs01, version } = transactions[type]
  const sets = bodies.map((body, i) => {
    const segments = body.split('\n')
    const number = String(i + 1).padStart(4, '0')
    // The 835 has no ST03.
    return [`ST*${type.slice(0, 3)}*${number}${type === '835' ? '' : `*${version}`}`, ...segments, `SE*${segments.length + 2}*${number}`]
  })
  const group = [`GS*${gs01}*SENDERID*RECEIVERID*20261121*0930*1*X*${version}`, ...sets.flat(), `GE*${bodies.length}*1`]
  return `${[isa, ...group, 'IEA*1*000000001'].join('~\n')}~\n`
}

/** The file of this type with one text replaced; throws when it is not there, so that no test is empty. */
export function edited(type: Type, ...changes: (readonly [from: string, to: string])[]): string {
  let { body }: { body: string } = transactions[type]
  for (const [from, to] of changes) {
    if (!body.includes(from)) throw new Error(`${type} does not hold ${from}`)
    body = body.replace(from, to)
  }
  return fileOf(type, body)
}

export const check = (text: string, options?: CheckOptions): Promise<CheckReport> => checkX12(chunked(text), options)
export const findingsOf = (report: CheckReport): Finding[] => [...report.findings, ...report.transactions.flatMap(({ findings }) => findings)]
export const placesOf = (report: CheckReport): string[] =>
  findingsOf(report).map(({ severity, rule, path, segment, element }) => `${severity} ${rule} ${path} ${segment}${element}`.replace('  ', ' '))
