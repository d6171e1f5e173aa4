import { starterTable } from './starter-code.ts'

/** Remittance remark codes in our own words (domain/edi.md 17): the official texts are not in here. */
export const rarcStarter = starterTable(
  'rarc',
  `
  M15 Part of a larger service billed together
  M20 HCPCS code missing or wrong
  M25 Level of service not supported; may be appealed
  M26 Level of service not supported; refund rules apply
  M47 Plan's claim number missing or wrong
  M50 Revenue code missing or wrong
  M51 Procedure code missing or wrong
  M52 First date of service missing or wrong
  M53 Days or units missing or wrong
  M54 Total charge missing or wrong
  M56 Plan identifier missing or wrong
  M59 Last date of service missing or wrong
  M62 Authorization number missing or wrong
  M64 Other diagnosis missing or wrong
  M76 Diagnosis missing or wrong
  M77 Place of service missing or wrong
  M79 Charge missing or wrong
  M80 Not paid with another service of the same day
  M81 Code to the highest level of detail
  M84 Codes must be those of the date of service
  M86 Same or like service already paid in this period
  M90 Once in 12 months
  M97 Paid to the facility in this place of service
  M119 Drug number (NDC) missing or wrong
  M123 Drug name, strength or dose missing or wrong
  M127 Medical record missing
  M144 Care before or after surgery is in its price
  MA01 Alert: you may appeal within 120 days
  MA04 Data of the first plan needed
  MA07 Alert: sent on to Medicaid
  MA13 Alert: bill the patient no more than their share
  MA15 Alert: the claim was split
  MA18 Alert: sent on to the second plan
  MA27 Entitlement number or name missing or wrong
  MA30 Type of bill missing or wrong
  MA36 Patient's name missing or wrong
  MA39 Patient's sex missing or wrong
  MA40 Admission date missing or wrong
  MA44 Alert: no appeal, the law decided
  MA61 Member number missing or wrong
  MA63 Main diagnosis missing or wrong
  MA83 First or second plan not stated
  MA92 Other plan's data missing or wrong
  MA112 Group practice data missing or wrong
  MA114 Where the service was given is missing or wrong
  MA120 Laboratory (CLIA) number missing or wrong
  MA130 Cannot be processed; no appeal, correct and resend
  N4 Earlier plan's explanation missing
  N19 Minor part of the main procedure
  N20 Not paid with another service of the same day
  N30 Patient not eligible for this service
  N56 Code not right for the service or the date
  N95 This kind of provider may not bill it
  N115 Decided by a local coverage rule
  N122 Add-on billed without its main code
  N130 See the plan's benefit papers
  N198 Rendering must belong to the paid provider
  N256 Billing provider's name missing or wrong
  N257 Billing provider's number missing or wrong
  N264 Ordering provider's name missing or wrong
  N265 Ordering provider's number missing or wrong
  N285 Referring provider's name missing or wrong
  N286 Referring provider's number missing or wrong
  N288 Rendering provider's taxonomy missing or wrong
  N290 Rendering provider's number missing or wrong
  N362 More days or units than allowed
  N382 Patient's number missing or wrong
  N386 Decided by a national coverage rule
  N390 Not billed on its own
  N418 Sent to the wrong plan
  N425 Excluded by law
  N428 Not covered in this place of service
  N430 Code and units do not match
  N431 Not covered with this procedure
  N432 Alert: adjusted after a recovery audit
  N435 More often than allowed, records missing
  N448 Not in the fee schedule or contract
  N479 Explanation of the other plan missing
  N516 NPI and tax number do not match
  N517 Send a new claim with the information
  N519 Modifiers do not go together
  N521 Provider data differ from the plan's file
  N522 Duplicate of a claim sent on by Medicare
  N525 Inside the days after surgery
  N544 Alert: ordering or referring provider does not match
  N570 Credential data missing or wrong
  N657 Use the code that fits the service
  N706 Records missing
`,
)
