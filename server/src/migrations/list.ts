import type { MigrationObject } from '@mikro-orm/core'
import { Claims } from './m06-claims.ts'
import { ClaimsOut } from './m09-claims-out.ts'
import { Codes } from './m03-codes.ts'
import { Connections } from './m12-connections.ts'
import { EligibilityAndAuthorizations } from './m10-eligibility-and-authorizations.ts'
import { EncountersAndCoding } from './m05-encounters-and-coding.ts'
import { Jobs } from './m08-jobs.ts'
import { Ledger } from './m02-ledger.ts'
import { NextPayer } from './m13-next-payer.ts'
import { PartiesAndCoverage } from './m04-parties-and-coverage.ts'
import { PracticeAndAccess } from './m01-practice-and-access.ts'
import { RemittancesAndPayments } from './m07-remittances-and-payments.ts'
import { ScrubRules } from './m11-scrub-rules.ts'

/** In the order in which they run; names are kept by the database and never change. */
export const migrations: readonly MigrationObject[] = [
  { name: 'm01-practice-and-access', class: PracticeAndAccess },
  { name: 'm02-ledger', class: Ledger },
  { name: 'm03-codes', class: Codes },
  { name: 'm04-parties-and-coverage', class: PartiesAndCoverage },
  { name: 'm05-encounters-and-coding', class: EncountersAndCoding },
  { name: 'm06-claims', class: Claims },
  { name: 'm07-remittances-and-payments', class: RemittancesAndPayments },
  { name: 'm08-jobs', class: Jobs },
  { name: 'm09-claims-out', class: ClaimsOut },
  { name: 'm10-eligibility-and-authorizations', class: EligibilityAndAuthorizations },
  { name: 'm11-scrub-rules', class: ScrubRules },
  { name: 'm12-connections', class: Connections },
  { name: 'm13-next-payer', class: NextPayer },
]
