/** Records, providers, authorizations, edits and the lettered codes. Columns as in `carc-basics.ts`. */
export const carcProviderAndRecords = `
  150 | CO | denial | send_records | Level not supported | The records do not support this level of service.
  151 | CO | denial | send_records | Frequency not supported | The records do not support this many or this often.
  152 | CO | denial | send_records | Length not supported | The records do not support this length of service.
  163 | CO | denial | send_records | Attachment not received | The attachment named on the claim did not arrive.
  164 | CO | denial | send_records | Attachment came late | The attachment arrived after the limit.
  167 | PR/CO | denial | bill_next | Diagnosis not covered | The plan does not cover this diagnosis.
  170 | CO | denial | enroll_provider | Not for this provider | Not payable when this kind of provider does it.
  171 | CO | denial | check | Not for this facility | Not payable for this kind of provider in this kind of facility.
  172 | CO | denial | enroll_provider | Not for this specialty | Not payable when this specialty does it.
  181 | CO | denial | correct_and_resend | Procedure not in force | The procedure code was not valid on the date of service.
  182 | CO | denial | correct_and_resend | Modifier not in force | The modifier was not valid on the date of service.
  183 | CO | denial | enroll_provider | Referring not eligible | The referring provider may not refer for this service.
  184 | CO | denial | enroll_provider | Ordering not eligible | The ordering provider may not order this service.
  185 | CO | denial | enroll_provider | Rendering not eligible | The rendering provider may not perform this service.
  186 | CO | denial | check | Level of care changed | The plan changed the level of care.
  187 | OA | info | accept | Health account paid | A health savings or spending account paid this.
  189 | CO | denial | correct_and_resend | Use a specific code | An unlisted code was used although a specific one exists.
  193 | CO | denial | appeal | First decision stands | The plan looked again and keeps its decision. Go to the next level of appeal.
  197 | CO | denial | fix_authorization | No authorization | There was no authorization or notice before the service.
  198 | CO | denial | fix_authorization | Authorization used up | More was done than the authorization allows.
  200 | PR | denial | check_coverage | Gap in cover | The patient's cover had lapsed on the date of service.
  204 | PR | denial | bill_next | Not in the benefit plan | The patient's current plan does not include this service.
  206 | CO | denial | correct_and_resend | NPI missing | A provider number is missing.
  207 | CO | denial | correct_and_resend | NPI not right | A provider number has the wrong form.
  208 | CO | denial | enroll_provider | NPI not matched | The provider number does not match the plan's file.
  209 | OA | denial | bill_next | Not from the patient | May not be collected from the patient; may go to the next plan.
  210 | CO | denial | appeal | Authorization came late | Authorization was not asked for in time.
  216 | CO | denial | appeal | Review finding | A review organization found against the service.
  222 | CO | denial | check | Contract maximum exceeded | More hours, days or units than the provider's contract allows.
  226 | CO | denial | send_records | We did not send details | The plan asked us for information and has not got it.
  227 | PR | denial | bill_next | Patient owes information | The plan asked the patient for information and has not got it.
  231 | CO | denial | check | Exclude each other that day | The two procedures may not be billed on the same day.
  234 | CO | denial | read_remark | Not paid separately | The procedure is not paid on its own; the remark says why.
  236 | CO | denial | check | Pair of codes in conflict | The code pair is barred by the correct coding edits. A modifier may help if it is true.
  237 | CO | contractual | accept | Penalty by law | A reduction that the law sets.
  242 | PR/CO | denial | check | Out of network | The provider is not in the plan's network.
  243 | PR/CO | denial | fix_authorization | No referral by own doctor | The patient's primary doctor did not approve it.
  245 | CO | contractual | track | Performance withhold | Held back under a performance program.
  246 | CO | info | none | Reporting code only | The code only reports; it is never paid.
  250 | CO | denial | send_records | Wrong attachment | What was sent is not what was asked for.
  251 | CO | denial | send_records | Attachment incomplete | What was sent is not complete.
  252 | CO | denial | send_records | Attachment needed | An attachment is needed to decide; the remark says which.
  253 | CO | contractual | accept | Sequestration | The federal cut of Medicare's own share.
  256 | CO | denial | check | Not in managed contract | Not payable under the managed care contract.
  261 | CO | denial | check | Does not fit the history | The service does not fit what the plan knows of the patient.
  272 | CO | denial | appeal | Coverage rule not met | The plan's coverage guideline was not met.
  273 | CO | denial | appeal | Coverage rule exceeded | The plan's coverage guideline was exceeded.
  275 | PR | patient | bill_next | First plan's share | This plan does not pay the patient share of the first plan.
  276 | CO/OA | denial | check | First plan denied too | The first plan denied it, so this plan does too.
  284 | CO | denial | fix_authorization | Authorization for others | The authorization is good, but not for these services.
  288 | CO | denial | fix_authorization | No referral | There is no referral.
  A1 | CO | denial | read_remark | Denied, see the remark | Denied; the remark gives the reason.
  A8 | CO | denial | correct_and_resend | DRG cannot be found | The inpatient grouping could not be made.
  B1 | CO/PR | denial | check | Visit not covered | The plan does not cover this visit.
  B4 | CO | contractual | accept | Late filing penalty | A penalty for late filing.
  B7 | CO | denial | enroll_provider | Provider not certified | The provider was not certified or eligible on the date of service.
  B9 | CO | denial | bill_other_payer | Patient is in hospice | The patient is in hospice. Use the hospice modifiers or bill the hospice.
  B11 | OA | info | track | Sent on to the right plan | The plan sent the claim on to the plan that is responsible.
  B13 | CO/OA | denial | check | Paid earlier | The plan says it paid this earlier.
  B14 | CO | denial | check | One visit a day | The plan pays one visit or consultation of a doctor a day.
  B15 | CO | denial | correct_and_resend | Needed service not seen | A service that must come with this one was not seen.
  B16 | CO | denial | correct_and_resend | Not a new patient | The patient does not count as new. Use the code for a known patient.
  B20 | CO | denial | check | Another provider did it | Another provider did the service in part or in full.
  B22 | CO | info | check | Adjusted on diagnosis | The payment was adjusted because of the diagnosis.
`
