import { element, tokenize, type Segment } from '../../x12/tokenizer.ts'

/**
 * Which element of an 837P stands in which box of the CMS-1500, read from the segments alone (domain/cms1500.md 2): the
 * form's own code has no part in it, so that both can be held against each other.
 */
export function boxesFrom837p(text: string): Map<string, string>[] {
  const loops = loopsOf(text)
  const lines = loops.lines
  const pages = Math.max(1, Math.ceil(lines.length / 6))
  return Array.from({ length: pages }, (_, i) => pageOf(loops, lines.slice(i * 6, i * 6 + 6), i + 1 === pages))
}

type Loop = Map<string, Segment[]>
interface Loops {
  claim: Loop
  /** Each other insurance by itself, in the order of payment. */
  others: Loop[]
  lines: Loop[]
}

/** Segments by the loop they stand in: `2010BA`, `2300`, …; those of lines apart. */
function loopsOf(text: string): Loops {
  const claim: Loop = new Map()
  const others: Loop[] = []
  const lines: Loop[] = []
  let at = ''
  for (const segment of tokenize(text).segments) {
    at = loopAfter(segment, at)
    if (at === '2400' && segment.id === 'LX') lines.push(new Map())
    if (at === '2320' && segment.id === 'SBR') others.push(new Map())
    const holder = at.startsWith('24') ? lines.at(-1) : isOther(at) ? others.at(-1) : claim
    if (!holder) continue
    holder.set(at, [...(holder.get(at) ?? []), segment])
  }
  const turn = (loop: Loop): number => 'PSTABCDEFGH'.indexOf(value(find(loop, '2320', 'SBR'), 1))
  return { claim, others: others.toSorted((a, b) => turn(a) - turn(b)), lines }
}
const isOther = (loop: string): boolean => loop.startsWith('2320') || loop.startsWith('2330')

function loopAfter(segment: Segment, at: string): string {
  const inClaim = at >= '2300' && at < '2400'
  const inLine = at >= '2400'
  if (segment.id === 'HL') return { '20': '2000A', '22': '2000B', '23': '2000C' }[element(segment, 3)] ?? ''
  if (segment.id === 'CLM') return '2300'
  if (segment.id === 'LX') return '2400'
  if (segment.id === 'LIN') return '2410'
  if (segment.id === 'SVD') return '2430'
  if (segment.id === 'SBR' && (inClaim || inLine)) return '2320'
  if (segment.id === 'SE') return ''
  if (segment.id !== 'NM1') return at
  const who = element(segment, 1)
  const outside: Record<string, string> = { '85': '2010AA', '87': '2010AB', IL: '2010BA', PR: '2010BB', QC: '2010CA' }
  const atClaim: Record<string, string> = { DN: '2310A', P3: '2310A2', '82': '2310B', '77': '2310C', DQ: '2310D' }
  const atOther: Record<string, string> = { IL: '2330A', PR: '2330B' }
  const atLine: Record<string, string> = { '82': '2420A', QB: '2420B', '77': '2420C', DQ: '2420D', DK: '2420E', DN: '2420F' }
  return (inLine ? atLine : isOther(at) ? atOther : inClaim ? atClaim : outside)[who] ?? `${at.slice(0, 4)} ${who}`
}

const isSame = (segment: Segment, id: string, qualifier?: string): boolean =>
  segment.id === id && (qualifier === undefined || element(segment, 1) === qualifier)
/** A reference with a fourth element is a number of another payer (2320). */
const isOwn = (segment: Segment): boolean => segment.id !== 'REF' || element(segment, 4) === ''
const find = (loop: Loop, name: string, id: string, qualifier?: string): Segment | undefined =>
  loop.get(name)?.find(each => isSame(each, id, qualifier) && isOwn(each))
const value = (segment: Segment | undefined, place: number): string => (segment ? element(segment, place) : '')
const component = (text: string, place: number): string => text.split(':')[place - 1] ?? ''
const plain = (text: string): string =>
  text
    .replace(/['.]/g, '')
    .replace(/[^A-Z0-9/-]+/g, ' ')
    .trim()
const hyphened = (zip: string): string => (zip.length === 9 ? `${zip.slice(0, 5)}-${zip.slice(5)}` : zip)
const dollarsAndCents = (decimal: string): string => {
  const [whole = '', cents = ''] = decimal.split('.')
  return `${whole || '0'} ${cents.padEnd(2, '0')}`
}
/** In whole cents, for sums. */
const cents = (decimal: string): number => Number(dollarsAndCents(decimal).replace(' ', ''))

function pageOf({ claim, others }: Loops, lines: readonly Loop[], isLast: boolean): Map<string, string> {
  const page = new Map<string, string>()
  const put = (id: string, text: string): void => void (text && page.set(id, text))
  const cross = (id: string): void => put(id, 'X')
  const date = (box: string, ccyymmdd: string, digits: 6 | 8, prefix = ''): void => {
    if (!ccyymmdd) return
    put(`${box}:${prefix}month`, ccyymmdd.slice(4, 6))
    put(`${box}:${prefix}day`, ccyymmdd.slice(6, 8))
    put(`${box}:${prefix}year`, digits === 6 ? ccyymmdd.slice(2, 4) : ccyymmdd.slice(0, 4))
  }
  const listed = (nm1: Segment | undefined): string =>
    [[plain(value(nm1, 3)), plain(value(nm1, 7))].filter(Boolean).join(' '), plain(value(nm1, 4)), plain(value(nm1, 5)).slice(0, 1)]
      .filter(Boolean)
      .join(', ')
  const place = (box: string, holder: Loop, loop: string): void => {
    const [n3, n4] = [find(holder, loop, 'N3'), find(holder, loop, 'N4')]
    put(`${box}:street`, [plain(value(n3, 1)), plain(value(n3, 2))].filter(Boolean).join(' '))
    put(`${box}:city`, plain(value(n4, 1)))
    put(`${box}:state`, value(n4, 2))
    put(`${box}:zip`, hyphened(value(n4, 3)))
  }
  const birth = (box: string, loop: string): void => {
    const dmg = find(claim, loop, 'DMG')
    date(box, value(dmg, 2), 8)
    if (value(dmg, 3) === 'M') cross(`${box}:m`)
    if (value(dmg, 3) === 'F') cross(`${box}:f`)
  }
  const streetOf = (loop: string): string => {
    const n3 = find(claim, loop, 'N3')
    return [value(n3, 1), value(n3, 2)].map(plain).filter(Boolean).join(' ')
  }
  /** Codes of all HI segments under these qualifiers. */
  const codes = (...qualifiers: string[]): string[] =>
    (claim.get('2300') ?? [])
      .filter(each => each.id === 'HI')
      .flatMap(each => each.elements)
      .filter(each => qualifiers.includes(component(each, 1)))
      .map(each => component(each, 2))
  const cityLine = (loop: string): string => {
    const n4 = find(claim, loop, 'N4')
    return [plain(value(n4, 1)), value(n4, 2), hyphened(value(n4, 3))].join(' ')
  }
  const sbr = find(claim, '2000B', 'SBR')
  const isSelf = value(sbr, 2) === '18'
  const patient = isSelf ? '2010BA' : '2010CA'
  const indicator = value(sbr, 9)
  const isMedicare = indicator === 'MB' || indicator === 'MA'
  const [other] = others
  const before = isMedicare && value(sbr, 1) !== 'P' ? other : undefined
  const clm = find(claim, '2300', 'CLM')
  const composite = value(clm, 5)

  // 1 to 13
  const street = find(claim, '2010BB', 'N3')
  const payer = [plain(value(find(claim, '2010BB', 'NM1'), 3)), plain(value(street, 1)), plain(value(street, 2)), street ? cityLine('2010BB') : '']
  for (const [i, text] of payer.filter(Boolean).entries()) put(`top:line${i + 1}`, text)
  const kinds: Record<string, string> = { MA: 'medicare', MB: 'medicare', MC: 'medicaid', CH: 'tricare', VA: 'champva' }
  const groups = ['12', '13', '14', '15', '16', '17', 'BL', 'CI', 'FI', 'HM']
  cross(`1:${kinds[indicator] ?? (groups.includes(indicator) ? 'group' : 'other')}`)
  put('1a', value(find(claim, '2010BA', 'NM1'), 9).replaceAll(' ', ''))
  put('2', listed(find(claim, patient, 'NM1')))
  birth('3', patient)
  place('5', claim, patient)
  const relations: Record<string, string> = { '18': 'self', '01': 'spouse', '19': 'child' }
  const relation = before ? value(find(before, '2320', 'SBR'), 2) : isSelf ? '18' : value(find(claim, '2000C', 'PAT'), 1)
  cross(`6:${relations[relation] ?? 'other'}`)
  if (before) {
    const holder = find(before, '2330A', 'NM1')
    const isHolder = value(find(before, '2320', 'SBR'), 2) === '18'
    put('11', value(find(before, '2320', 'SBR'), 3) || value(holder, 9))
    put('11c', plain(value(find(before, '2320', 'SBR'), 4) || value(find(before, '2330B', 'NM1'), 3)))
    if (isHolder) birth('11a', '2010BA')
    else {
      put('4', listed(holder))
      place('7', before, '2330A')
    }
  } else if (isMedicare) put('11', 'NONE')
  else {
    put('4', listed(find(claim, '2010BA', 'NM1')))
    place('7', claim, '2010BA')
    put('11', value(sbr, 3))
    birth('11a', '2010BA')
    put('11c', plain(value(sbr, 4)))
    cross(other ? '11d:yes' : '11d:no')
    if (other) {
      put('9', listed(find(other, '2330A', 'NM1')))
      put('9a', value(find(other, '2320', 'SBR'), 3))
      put('9d', plain(value(find(other, '2320', 'SBR'), 4)))
    }
  }
  const casualty = value(find(claim, '2010BA', 'REF', 'Y4') ?? find(claim, '2010CA', 'REF', 'Y4'), 2)
  if (casualty) {
    put('11b:qualifier', 'Y4')
    put('11b:number', casualty)
  }
  const causes = [1, 2, 3].map(n => component(value(clm, 11), n))
  cross(causes.includes('EM') ? '10a:yes' : '10a:no')
  cross(causes.includes('AA') ? '10b:yes' : '10b:no')
  if (causes.includes('AA')) put('10b:state', component(value(clm, 11), 4))
  cross(causes.includes('OA') ? '10c:yes' : '10c:no')
  const conditions = claim.get('2300')?.find(each => each.id === 'HI' && element(each, 1).startsWith('BG:'))
  put(
    '10d',
    (conditions?.elements ?? [])
      .map(each => component(each, 2))
      .filter(Boolean)
      .join(' '),
  )
  if (value(clm, 9) === 'Y') put('12', 'SIGNATURE ON FILE')
  if (value(clm, 8) === 'Y') put('13', 'SIGNATURE ON FILE')

  // 14 to 23
  const dated = (qualifier: string): string => value(find(claim, '2300', 'DTP', qualifier), 3)
  const current = ['431', '484'].find(qualifier => dated(qualifier))
  if (current) {
    date('14', dated(current), 8)
    put('14:qualifier', current)
  }
  const dateKind = ['439', '454', '304', '453', '455', '471', '090', '091', '444'].find(qualifier => dated(qualifier))
  if (dateKind) {
    date('15', dated(dateKind), 8)
    put('15:qualifier', dateKind)
  }
  const [from314 = '', to314 = from314] = dated('314').split('-')
  date('16', dated('360') || from314, 8, 'from-')
  date('16', dated('361') || to314, 8, 'to-')
  const orders = lines.find(line => find(line, '2420E', 'NM1'))
  const [namedIn, namedLoop] = find(claim, '2310A', 'NM1')
    ? ([claim, '2310A'] as const)
    : orders
      ? ([orders, '2420E'] as const)
      : ([claim, '2310D'] as const)
  const named = find(namedIn, namedLoop, 'NM1')
  if (named) {
    const middle = isMedicare ? '' : plain(value(named, 5)).slice(0, 1)
    put('17:qualifier', value(named, 1))
    put('17:name', [plain(value(named, 4)), middle, plain(value(named, 3))].filter(Boolean).join(' '))
    put('17b', value(named, 9))
    const reference = find(namedIn, namedLoop, 'REF')
    put('17a:qualifier', value(reference, 1))
    put('17a:id', value(reference, 2))
  }
  date('18', dated('435').slice(0, 8), 8, 'from-')
  date('18', dated('096').slice(0, 8), 8, 'to-')
  const papers = (claim.get('2300') ?? []).filter(each => each.id === 'PWK').map(each => `PWK${value(each, 1)}${value(each, 2)}${value(each, 6)}`)
  put('19', [value(find(claim, '2300', 'NTE'), 2), ...papers].filter(Boolean).join('   '))
  const bought = lines.map(line => value(find(line, '2400', 'PS1'), 2)).filter(Boolean)
  cross(bought.length > 0 ? '20:yes' : '20:no')
  if (bought.length > 0) put('20:amount', dollarsAndCents((bought.map(cents).reduce((a, b) => a + b) / 100).toFixed(2)))
  const isNinth = codes('BK').length > 0
  put('21:edition', isNinth ? '9' : '0')
  for (const [i, code] of codes(isNinth ? 'BK' : 'ABK', isNinth ? 'BF' : 'ABF').entries()) put(`21:${'ABCDEFGHIJKL'[i]}`, code)
  const frequency = component(composite, 3)
  if (frequency !== '1') {
    put('22:code', frequency)
    put('22:number', value(find(claim, '2300', 'REF', 'F8'), 2))
  }
  const kinds23 = ['G1', '9F', 'X4', 'EW']
  const numbers = [
    ...kinds23.map(qualifier => value(find(claim, '2300', 'REF', qualifier), 2)),
    ...lines.flatMap(line => kinds23.map(qualifier => value(find(line, '2400', 'REF', qualifier), 2))),
  ]
  put('23', numbers.find(Boolean) ?? '')

  // 24
  for (const [i, line] of lines.entries()) {
    const row = i + 1
    const sv1 = find(line, '2400', 'SV1')
    const procedure = value(sv1, 1)
    const [from = '', to = from] = value(find(line, '2400', 'DTP', '472'), 3).split('-')
    date(`24A.${row}`, from, 6, 'from-')
    date(`24A.${row}`, to, 6, 'to-')
    put(`24B.${row}`, value(sv1, 5) || component(composite, 1))
    put(`24C.${row}`, value(sv1, 9))
    put(`24D.${row}:code`, component(procedure, 2))
    for (const n of [1, 2, 3, 4]) put(`24D.${row}:modifier${n}`, component(procedure, n + 2))
    put(
      `24E.${row}`,
      value(sv1, 7)
        .split(':')
        .map(n => 'ABCDEFGHIJKL'[Number(n) - 1])
        .join(''),
    )
    put(`24F.${row}`, dollarsAndCents(value(sv1, 2)))
    put(`24G.${row}`, value(sv1, 4))
    put(`24H.${row}`, value(sv1, 11) === 'Y' || value(sv1, 12) === 'Y' ? 'Y' : '')
    if (value(sv1, 11) === 'Y') put(`24H.${row}:reason`, value(find(claim, '2300', 'CRC', 'ZZ'), 3))
    const [lin, ctp] = [find(line, '2410', 'LIN'), find(line, '2410', 'CTP')]
    const drug = lin ? `N4${value(lin, 3)}   ${component(value(ctp, 5), 1)}${value(ctp, 4)}` : ''
    const words = component(procedure, 7)
    put(`24.${row}`, [drug, words && `ZZ${words}`].filter(Boolean).join('   '))
    const own = find(line, '2420A', 'NM1')
    const [at, holder] = own ? (['2420A', line] as const) : (['2310B', claim] as const)
    const isNamed = find(holder, at, 'NM1') !== undefined
    put(`24J.${row}:npi`, isNamed ? value(find(holder, at, 'NM1'), 9) : value(find(claim, '2010AA', 'NM1'), 9))
    const reference = find(holder, at, 'REF')
    const taxonomy = isNamed ? value(find(holder, at, 'PRV'), 3) : value(find(claim, '2000A', 'PRV'), 3)
    put(`24I.${row}`, reference ? value(reference, 1) : taxonomy && 'ZZ')
    put(`24J.${row}:other`, reference ? value(reference, 2) : taxonomy)
  }

  // 25 to 33
  const tax = find(claim, '2010AA', 'REF', 'EI') ?? find(claim, '2010AA', 'REF', 'SY')
  put('25', value(tax, 2))
  cross(value(tax, 1) === 'SY' ? '25:ssn' : '25:ein')
  put('26', value(clm, 1))
  cross(value(clm, 7) === 'A' ? '27:yes' : '27:no')
  const total = lines.map(line => cents(value(find(line, '2400', 'SV1'), 2))).reduce((a, b) => a + b, 0)
  put('28', dollarsAndCents((total / 100).toFixed(2)))
  const paid = [value(find(claim, '2300', 'AMT', 'F5'), 2), ...others.map(loop => value(find(loop, '2320', 'AMT', 'D'), 2))]
  const sum = paid
    .filter(Boolean)
    .map(cents)
    .reduce((a, b) => a + b, 0)
  if (isLast && sum !== 0) put('29', dollarsAndCents((sum / 100).toFixed(2)))
  if (value(clm, 6) === 'Y') put('31:signature', 'SIGNATURE ON FILE')
  const facility = find(claim, '2310C', 'NM1') ? '2310C' : isMedicare && component(composite, 1) !== '12' ? '2010AA' : undefined
  if (facility) {
    put('32:name', plain(value(find(claim, facility, 'NM1'), 3)))
    put('32:street', streetOf(facility))
    put('32:city', cityLine(facility))
    put('32a', value(find(claim, facility, 'NM1'), 9))
    const reference = find(claim, '2310C', 'REF')
    if (!isMedicare) put('32b', value(reference, 1) + value(reference, 2))
  }
  const biller = find(claim, '2010AA', 'NM1')
  put('33:name', [value(biller, 4), plain(value(biller, 5)).slice(0, 1), value(biller, 3), value(biller, 7)].map(plain).filter(Boolean).join(' '))
  put('33:street', streetOf('2010AA'))
  put('33:city', cityLine('2010AA'))
  put('33a', value(find(claim, '2010AA', 'NM1'), 9))
  const taxonomy = value(find(claim, '2000A', 'PRV'), 3)
  if (!isMedicare && taxonomy) {
    put('33b:qualifier', 'ZZ')
    put('33b:id', taxonomy)
  }
  return page
}
