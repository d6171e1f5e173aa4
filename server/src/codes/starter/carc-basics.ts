/** Cost share, matching of codes, cover and limits. Columns: code, groups, category, action, short, sentence. */
export const carcBasics = `
  1 | PR | patient | bill_next | Deductible | The patient's yearly deductible took this amount.
  2 | PR | patient | bill_next | Coinsurance | The patient's percentage of the allowed amount.
  3 | PR | patient | bill_next | Copay | The patient's fixed share of a visit.
  4 | CO | denial | correct_and_resend | Modifier wrong or missing | The procedure needs a modifier, or has one that does not go with it.
  5 | CO | denial | correct_and_resend | Code and place do not match | The procedure or bill type does not go with the place of service.
  6 | CO | denial | correct_and_resend | Code and age do not match | The procedure does not go with the patient's age.
  7 | CO | denial | correct_and_resend | Code and sex do not match | The procedure does not go with the patient's recorded sex.
  8 | CO | denial | enroll_provider | Code and specialty differ | The procedure does not go with the provider's specialty as the plan knows it.
  9 | CO | denial | correct_and_resend | Diagnosis and age differ | The diagnosis does not go with the patient's age.
  10 | CO | denial | correct_and_resend | Diagnosis and sex differ | The diagnosis does not go with the patient's recorded sex.
  11 | CO | denial | correct_and_resend | Diagnosis does not support | The diagnosis does not support the procedure.
  12 | CO | denial | correct_and_resend | Diagnosis and provider | The diagnosis does not go with this kind of provider.
  13 | CO | denial | check | Died before the service | The plan has a date of death before the date of service.
  14 | CO | denial | check | Born after the service | The plan has a date of birth after the date of service.
  16 | CO | denial | correct_and_resend | Information missing | Something is missing or wrong; the remark says what. Correct it and send again.
  18 | OA | denial | check | Exact duplicate | The plan already has the same claim or line. Look at the first one.
  19 | CO | denial | bill_other_payer | Work injury | The plan holds workers' compensation responsible.
  20 | CO | denial | bill_other_payer | Liability insurer | The plan holds a liability insurer responsible.
  21 | CO | denial | bill_other_payer | No-fault insurer | The plan holds a no-fault insurer responsible.
  22 | CO/OA/PR | denial | bill_other_payer | Another plan may come first | The plan believes another plan should pay first.
  23 | OA | info | none | Effect of an earlier plan | What an earlier plan paid or adjusted changes this payment.
  24 | CO | denial | bill_other_payer | Covered by managed care | A managed care plan or a flat rate already covers it.
  26 | PR/CO | denial | check_coverage | Before cover began | The service came before the patient's cover began.
  27 | PR/CO | denial | check_coverage | After cover ended | The service came after the patient's cover ended.
  29 | CO | denial | appeal | Filed too late | The claim came after the filing limit. Appeal with proof of timely filing, or write off.
  31 | PR/CO | denial | check_coverage | Patient not known | The plan cannot find the patient as its member.
  32 | PR | denial | check_coverage | Dependent not covered | The plan does not count this person as an eligible dependent.
  33 | PR | denial | check_coverage | No dependent cover | The policy has no cover for dependents.
  35 | PR | denial | bill_next | Lifetime limit reached | The plan's lifetime maximum is used up.
  39 | CO | denial | appeal | Authorization was refused | Authorization was asked for and refused.
  40 | CO | denial | appeal | Not an emergency | The plan does not see an emergency.
  44 | CO | contractual | check | Prompt-pay discount | A discount for fast payment. Check the contract.
  45 | CO/PR | contractual | accept | Above the fee schedule | The part of the charge above the contract or fee schedule.
  49 | PR | denial | bill_next | Routine care excluded | The plan excludes routine examinations or screening.
  50 | CO/PR | denial | appeal | Not medically necessary | The plan does not see medical need. Check the coverage rule and the notice, then appeal.
  54 | CO | denial | check | Extra surgeon not covered | A second surgeon or assistant is not covered for this procedure.
  55 | CO | denial | appeal | Seen as experimental | The plan calls the procedure experimental.
  58 | CO | denial | correct_and_resend | Wrong place of service | The plan does not accept this place for the service.
  59 | CO | contractual | check | Several procedures rule | Paid less because several procedures were done together. Check the sum.
  94 | OA | info | check | Paid above the charge | The plan's rate is above our charge; the amount is negative.
  95 | CO | denial | check | Plan steps not followed | The plan's procedures were not followed.
  96 | PR/CO | denial | read_remark | Not covered | The service is not covered; the remark says why.
  97 | CO | denial | check | Part of another service | The payment is included in that of another service. Check the edit and the modifier.
  100 | PR/OA | patient | bill_next | Plan paid the patient | The plan sent the money to the patient or subscriber.
  104 | CO | contractual | track | Managed care withhold | Held back under the managed care contract.
  107 | CO | denial | correct_and_resend | Related service missing | A service that this one depends on was not found.
  109 | CO | denial | bill_other_payer | Wrong plan | Another plan or contractor is responsible for it. Send it there.
  110 | CO | denial | correct_and_resend | Billed before the service | The bill date is earlier than the date of service.
  112 | CO | denial | send_records | Not shown as done | The plan does not see that the service was done or written down.
  119 | PR/CO | denial | bill_next | Benefit limit reached | The limit for this period or kind of service is used up.
  129 | CO | denial | check | Earlier answer looks wrong | The information about an earlier plan's answer looks wrong.
  131 | CO | contractual | check | Negotiated discount | A discount agreed for this claim. Check the contract.
  140 | CO | denial | correct_and_resend | Name and ID do not match | The patient's name and member number do not belong together.
  146 | CO | denial | correct_and_resend | Diagnosis not in force | The diagnosis code was not valid on the date of service.
  147 | CO | denial | check | No contract rate | The agreed rate has run out or is not on file.
  148 | CO | denial | correct_and_resend | Other provider's data | Information from another provider is missing or incomplete.
`
