import { AuditResolver } from '../access/audit.resolver.ts'
import { SessionResolver } from '../access/session.resolver.ts'
import { UserResolver } from '../access/user.resolver.ts'
import { AccountResolver } from '../accounts/account.resolver.ts'
import { ClaimHistoryResolver } from '../claims/claim-history.resolver.ts'
import { ClaimPageResolver, ClaimResolver, SubmittedClaimsResolver } from '../claims/claim.resolver.ts'
import { EncounterPageResolver, EncounterResolver } from '../claims/encounter.resolver.ts'
import { RuleResolver } from '../claims/scrub/rule.resolver.ts'
import { CodeResolver } from '../codes/code.resolver.ts'
import { ClaimExcerptResolver } from '../exchange/claim-excerpt.resolver.ts'
import { CoverageResolver } from '../coverage/coverage.resolver.ts'
import { ConnectionResolver } from '../exchange/connections/connection.resolver.ts'
import { ClaimFormResolver } from '../exchange/forms/claim-form.resolver.ts'
import { ExchangeFileResolver } from '../exchange/files/exchange-file.resolver.ts'
import { ImportResolver } from '../exchange/fhir/import.resolver.ts'
import { InquiryResolver } from '../exchange/inquiries/inquiry.resolver.ts'
import { PayerResolver } from '../parties/payer.resolver.ts'
import { PracticeResolver } from '../parties/practice.resolver.ts'
import { ViewerResolver } from '../parties/viewer.resolver.ts'
import { EventObjectsResolver } from './event-objects.resolver.ts'
import { EventsResolver } from './events.resolver.ts'

/** Every resolver of the API; a room adds its classes here. */
export const resolvers = [
  ViewerResolver,
  SessionResolver,
  UserResolver,
  AuditResolver,
  PracticeResolver,
  PayerResolver,
  CodeResolver,
  ClaimResolver,
  ClaimHistoryResolver,
  ClaimExcerptResolver,
  ClaimPageResolver,
  SubmittedClaimsResolver,
  EncounterResolver,
  EncounterPageResolver,
  RuleResolver,
  AccountResolver,
  ClaimFormResolver,
  ConnectionResolver,
  CoverageResolver,
  InquiryResolver,
  ExchangeFileResolver,
  ImportResolver,
  EventsResolver,
  EventObjectsResolver,
] as const
