/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignOut {\n    signOut {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  fragment AuditRow on AuditRow { id at actorName action operation patientName outcome }\n": typeof types.AuditRowFragmentDoc,
    "\n  mutation SaveConnection($id: ID, $input: ConnectionInput!) {\n    saveConnection(id: $id, input: $input) {\n      __typename\n      ... on Connection { ...ConnectionCard }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.SaveConnectionDocument,
    "\n  fragment ConnectionCard on Connection {\n    id name kind outFolder inFolder delaySeconds lastSentAt lastReceivedAt\n    files { id direction kind name at sha256 bytes status result }\n  }\n": typeof types.ConnectionCardFragmentDoc,
    "\n  mutation DisableUser($id: ID!) {\n    disableUser(id: $id) {\n      __typename\n      ... on User { ...UserRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.DisableUserDocument,
    "\n  fragment ImportDetail on ImportRun {\n    id kind source status startedAt endedAt startedBy\n    read added alreadyThere wentThrough flagged refused\n    problems { file line reason }\n  }\n": typeof types.ImportDetailFragmentDoc,
    "\n  fragment ImportRow on ImportRun { id kind source status startedAt read added refused }\n": typeof types.ImportRowFragmentDoc,
    "\n  mutation SavePayer($id: ID, $input: PayerInput!) {\n    savePayer(id: $id, input: $input) {\n      __typename\n      ... on Payer { ...PayerRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.SavePayerDocument,
    "\n  fragment PayerRow on Payer { id name payerId filingIndicator filingLimitDays connectionId connectionName }\n": typeof types.PayerRowFragmentDoc,
    "\n  fragment PracticeForm on Practice {\n    id name npi taxId taxonomy phone timeZone\n    address { line1 line2 city state zip }\n  }\n": typeof types.PracticeFormFragmentDoc,
    "\n  mutation SavePractice($input: PracticeInput!) {\n    savePractice(input: $input) {\n      __typename\n      ... on Practice { ...PracticeForm }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.SavePracticeDocument,
    "\n  mutation SaveUser($id: ID, $input: UserInput!) {\n    saveUser(id: $id, input: $input) {\n      __typename\n      ... on User { ...UserRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.SaveUserDocument,
    "\n  fragment UserRow on User { id name email roles isDisabled lastSeenAt }\n": typeof types.UserRowFragmentDoc,
    "\n  fragment BillLineSheet on BillLine {\n    id\n    name\n    code\n    serviceOn\n    providerName\n    charged\n    discount\n    insurerPaid\n    youOwe\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n  }\n": typeof types.BillLineSheetFragmentDoc,
    "\n  fragment BillRow on Bill {\n    id\n    status\n    title\n    visitOn\n    providerName\n    insurerName\n    sentToInsurerOn\n    youOwe\n  }\n": typeof types.BillRowFragmentDoc,
    "\n  fragment WholeBill on Bill {\n    ...BillRow\n    number\n    patientName\n    decidedOn\n    dueOn\n    charged\n    steps {\n      kind\n      label\n      amount\n      note\n    }\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n    lines {\n      id\n      ...BillLineSheet\n    }\n    story {\n      label\n      on\n      detail\n      isDone\n    }\n    payments {\n      id\n      ...PaymentRow\n    }\n  }\n": typeof types.WholeBillFragmentDoc,
    "\n  fragment ClaimFigures on Claim { charged paid adjusted patientPart open reason { code } }\n": typeof types.ClaimFiguresFragmentDoc,
    "\n  fragment ClaimFindings on Claim { encounterId findings { rule severity message fix field } }\n": typeof types.ClaimFindingsFragmentDoc,
    "\n  fragment ClaimLedger on Claim {\n    open\n    entries { id journalId kind label account amount effectiveOn postedAt source }\n  }\n": typeof types.ClaimLedgerFragmentDoc,
    "\n  fragment ClaimLines on Claim {\n    charged paid adjusted patientPart\n    lines { id position code name modifiers units pointers charged paid adjusted patientPart reasons }\n  }\n": typeof types.ClaimLinesFragmentDoc,
    "\n  fragment ClaimPath on Claim { timeline { id kind title tag at on detail } }\n": typeof types.ClaimPathFragmentDoc,
    "\n  fragment ClaimRow on Claim {\n    id version number status statusText patientInitials payerName title serviceOn\n    open charged filingDaysLeft\n    reason { code short }\n  }\n": typeof types.ClaimRowFragmentDoc,
    "\n  fragment ClaimSteps on Claim {\n    id version number status statusText payerName patientInitials serviceOn charged steps encounterId nextStep\n  }\n": typeof types.ClaimStepsFragmentDoc,
    "\n  fragment ClaimWhy on Claim { status statusText nextStep reasons { code short text cause action } }\n": typeof types.ClaimWhyFragmentDoc,
    "\n  mutation HoldClaim($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    holdClaim(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.HoldClaimDocument,
    "\n  mutation ReleaseClaim($id: ID!, $expectedVersion: Int!) {\n    releaseClaim(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.ReleaseClaimDocument,
    "\n  mutation ReturnForCoding($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    returnForCoding(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.ReturnForCodingDocument,
    "\n  mutation SubmitClaim($idempotencyKey: ID!, $id: ID!, $expectedVersion: Int!) {\n    submitClaim(idempotencyKey: $idempotencyKey, id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.SubmitClaimDocument,
    "\n  fragment WholeClaim on Claim {\n    id version number status statusText statusAt\n    patientName payerName memberIdEnding providerName serviceOn title\n    filingDaysLeft filingLimitOn nextStep steps\n    reason { code short }\n    reasons { code }\n    encounterId\n    ...ClaimFigures\n    ...ClaimWhy\n    ...ClaimLines\n    ...ClaimPath\n    ...ClaimLedger\n    ...ClaimFindings\n    ...ClaimSteps\n  }\n": typeof types.WholeClaimFragmentDoc,
    "\n  query FindCodes($system: [CodeSystem!]!, $text: String!, $on: Day!) {\n    codes(system: $system, text: $text, on: $on, first: 20) { id system code name billable validFrom validTo }\n  }\n": typeof types.FindCodesDocument,
    "\n  mutation AcceptCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    acceptCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.AcceptCodeDocument,
    "\n  mutation RejectCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    rejectCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.RejectCodeDocument,
    "\n  mutation ReplaceCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!, $system: CodeSystem!, $code: String!) {\n    replaceCode(\n      encounterId: $encounterId\n      expectedVersion: $expectedVersion\n      entryId: $entryId\n      system: $system\n      code: $code\n    ) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.ReplaceCodeDocument,
    "\n  mutation SetModifiers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $modifiers: [String!]!) {\n    setModifiers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, modifiers: $modifiers) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.SetModifiersDocument,
    "\n  mutation SetPointers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $pointers: [Int!]!) {\n    setPointers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, pointers: $pointers) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.SetPointersDocument,
    "\n  mutation SetDiagnoses($id: ID!, $expectedVersion: Int!, $diagnoses: [DiagnosisInput!]!) {\n    setDiagnoses(id: $id, expectedVersion: $expectedVersion, diagnoses: $diagnoses) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.SetDiagnosesDocument,
    "\n  mutation SetLines($id: ID!, $expectedVersion: Int!, $lines: [ChargeLineInput!]!) {\n    setLines(id: $id, expectedVersion: $expectedVersion, lines: $lines) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.SetLinesDocument,
    "\n  mutation OverrideFlag($encounterId: ID!, $expectedVersion: Int!, $flagId: ID!, $reason: String!) {\n    overrideFlag(encounterId: $encounterId, expectedVersion: $expectedVersion, flagId: $flagId, reason: $reason) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.OverrideFlagDocument,
    "\n  mutation FinaliseEncounter($id: ID!, $expectedVersion: Int!) {\n    finaliseEncounter(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.FinaliseEncounterDocument,
    "\n  fragment QueueRow on Encounter {\n    id number version status title payerName charged waitingSince reasonText openBlocks positionInQueue\n  }\n": typeof types.QueueRowFragmentDoc,
    "\n  fragment WholeEncounter on Encounter {\n    id number version status title serviceOn placeOfService\n    patientName patientAge patientSex payerName providerName signedAt signedBy waitingSince charged reasonText\n    note { heading text }\n    diagnoses { id position letter code name status replacedCode sourceText }\n    lines { id position system code name modifiers units charge pointers status replacedCode sourceText }\n    flags { id rule severity status title message subjectId source overrideReason }\n    openBlocks passed canFinalise nextInQueue positionInQueue\n    claims { id number status statusText }\n  }\n": typeof types.WholeEncounterFragmentDoc,
    "\n  fragment Frame on Query {\n    viewer {\n      id\n      name\n      email\n      roles\n      practice {\n        id\n        name\n        phone\n        isDemo\n      }\n    }\n  }\n": typeof types.FrameFragmentDoc,
    "\n  query FrameQuery {\n    ...Frame\n  }\n": typeof types.FrameQueryDocument,
    "\n  fragment PaymentRow on Payment {\n    id\n    status\n    amount\n    createdAt\n    parts {\n      billId\n      title\n      visitOn\n      amount\n    }\n  }\n": typeof types.PaymentRowFragmentDoc,
    "\n  fragment WholePayment on Payment {\n    ...PaymentRow\n    cardBrand\n    cardLast4\n    confirmation\n    bankMessage: message\n    remaining\n  }\n": typeof types.WholePaymentFragmentDoc,
    "\n  query Account {\n    ...Frame\n    viewer {\n      id\n      name\n      email\n      patients {\n        id\n        name\n        relation\n      }\n      practice {\n        id\n        name\n      }\n    }\n    sessions {\n      id\n      ...DeviceRow\n    }\n  }\n": typeof types.AccountDocument,
    "\n  fragment DeviceRow on Session {\n    id\n    startedAt\n    lastSeenAt\n    device\n    isCurrent\n  }\n": typeof types.DeviceRowFragmentDoc,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n": typeof types.RevokeSessionDocument,
    "\n  query Bill($id: ID!) {\n    ...Frame\n    bill(id: $id) {\n      id\n      ...WholeBill\n    }\n  }\n": typeof types.BillDocument,
    "\n  query Bills {\n    ...Frame\n    bills {\n      id\n      status\n      visitOn\n      ...BillRow\n    }\n  }\n": typeof types.BillsDocument,
    "\n  subscription PatientEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      bill {\n        id\n        ...WholeBill\n      }\n      home {\n        id\n        owed\n        dueOn\n        ready {\n          id\n          ...BillRow\n        }\n        waiting {\n          id\n          ...BillRow\n        }\n      }\n      payment {\n        id\n        ...WholePayment\n      }\n    }\n  }\n": typeof types.PatientEventsDocument,
    "\n  fragment HomeBody on PatientHome {\n    id\n    owed\n    dueOn\n    waiting {\n      id\n      visitOn\n      insurerName\n      sentToInsurerOn\n      decidedOn\n      ...BillRow\n    }\n    ready {\n      id\n      visitOn\n      insurerName\n      sentToInsurerOn\n      decidedOn\n      ...BillRow\n    }\n    lastPayment {\n      id\n      status\n      amount\n      createdAt\n    }\n  }\n": typeof types.HomeBodyFragmentDoc,
    "\n  query Home {\n    ...Frame\n    patientHome {\n      ...HomeBody\n    }\n  }\n": typeof types.HomeDocument,
    "\n  query SentPayments {\n    payments {\n      id\n      ...PaymentRow\n    }\n  }\n": typeof types.SentPaymentsDocument,
    "\n  fragment PayBill on Bill {\n    id\n    number\n    title\n    visitOn\n    patientName\n    youOwe\n  }\n": typeof types.PayBillFragmentDoc,
    "\n  query Pay {\n    ...Frame\n    patientHome {\n      id\n      owed\n      dueOn\n      ready {\n        id\n        ...PayBill\n      }\n    }\n  }\n": typeof types.PayDocument,
    "\n  mutation PayBills($key: ID!, $billIds: [ID!]!, $amount: Money!, $card: CardInput!) {\n    pay(idempotencyKey: $key, billIds: $billIds, amount: $amount, card: $card) {\n      ... on Payment {\n        id\n        ...WholePayment\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.PayBillsDocument,
    "\n  query Payments {\n    ...Frame\n    payments {\n      id\n      createdAt\n      ...PaymentRow\n    }\n  }\n": typeof types.PaymentsDocument,
    "\n  query Receipt($id: ID!) {\n    ...Frame\n    payment(id: $id) {\n      id\n      status\n      ...WholePayment\n    }\n  }\n": typeof types.ReceiptDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"patient\") {\n      ... on Viewer {\n        id\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  query SignInPage {\n    ...Frame\n    demoSignIns {\n      email\n      password\n      role\n      name\n    }\n  }\n": typeof types.SignInPageDocument,
    "\n  query Admin { ...Frame }\n": typeof types.AdminDocument,
    "\n  query Audit($first: Int, $after: String) {\n    ...Frame\n    audit(first: $first, after: $after) { id ...AuditRow }\n  }\n": typeof types.AuditDocument,
    "\n  query Connections {\n    ...Frame\n    connections { id ...ConnectionCard }\n  }\n": typeof types.ConnectionsDocument,
    "\n  query Import($id: ID!) {\n    ...Frame\n    import(id: $id) { id ...ImportDetail }\n  }\n": typeof types.ImportDocument,
    "\n  query Imports {\n    ...Frame\n    imports { id ...ImportRow }\n  }\n": typeof types.ImportsDocument,
    "\n  query Payers {\n    ...Frame\n    payers { id ...PayerRow }\n    connections { id name }\n  }\n": typeof types.PayersDocument,
    "\n  query Practice {\n    ...Frame\n    practice { id ...PracticeForm }\n  }\n": typeof types.PracticeDocument,
    "\n  query Users {\n    ...Frame\n    users { id ...UserRow }\n  }\n": typeof types.UsersDocument,
    "\n  query Encounter($id: ID!) {\n    ...Frame\n    encounter(id: $id) { id ...WholeEncounter }\n  }\n": typeof types.EncounterDocument,
    "\n  query Claim($id: ID!) {\n    ...Frame\n    claim(id: $id) { id number ...WholeClaim }\n  }\n": typeof types.ClaimDocument,
    "\n  query CodingQueue($first: Int, $after: String) {\n    ...Frame\n    codingQueue(first: $first, after: $after) { items { id ...QueueRow } next total }\n  }\n": typeof types.CodingQueueDocument,
    "\n  subscription StaffEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      claim { id ...ClaimRow ...ClaimSteps }\n      encounter { id ...QueueRow }\n    }\n  }\n": typeof types.StaffEventsDocument,
    "\n  query Inbox {\n    ...Frame\n    today { ...RecentClaims }\n  }\n": typeof types.InboxDocument,
    "\n  fragment StaffDevice on Session { id startedAt lastSeenAt device isCurrent }\n": typeof types.StaffDeviceFragmentDoc,
    "\n  mutation RevokeStaffSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on Done { ok }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.RevokeStaffSessionDocument,
    "\n  query StaffMe {\n    ...Frame\n    sessions { ...StaffDevice }\n  }\n": typeof types.StaffMeDocument,
    "\n  query DemoSignIns { demoSignIns { email password role name } }\n": typeof types.DemoSignInsDocument,
    "\n  mutation StaffSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"staff\") {\n      __typename\n      ... on Viewer { id name roles }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.StaffSignInDocument,
    "\n  fragment DaySheet on Today {\n    denied { count amount }\n    rejected { count amount }\n    filingSoon { count amount }\n    ready { count amount }\n    waiting { count amount }\n    codingQueue\n  }\n": typeof types.DaySheetFragmentDoc,
    "\n  fragment NextUp on Today {\n    next { id payerName statusText open filingDaysLeft reason { code short } }\n    ready { count }\n  }\n": typeof types.NextUpFragmentDoc,
    "\n  fragment RecentClaims on Today {\n    recent { id number status statusText payerName title open }\n  }\n": typeof types.RecentClaimsFragmentDoc,
    "\n  query Today {\n    ...Frame\n    today {\n      ...NextUp\n      ...DaySheet\n      ...RecentClaims\n      next { id }\n    }\n  }\n": typeof types.TodayDocument,
    "\n  query ReadyClaims { today { ready { count amount } } }\n": typeof types.ReadyClaimsDocument,
    "\n  mutation SubmitReadyClaims($idempotencyKey: ID!) {\n    submitReadyClaims(idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on SubmittedClaims { submitted refused { code message } }\n      ... on Refusal { code message retry field }\n    }\n  }\n": typeof types.SubmitReadyClaimsDocument,
    "\n  query Worklist($filter: WorklistFilter, $sort: WorklistSort, $first: Int, $after: String) {\n    ...Frame\n    worklist(filter: $filter, sort: $sort, first: $first, after: $after) {\n      items { id ...ClaimRow }\n      next\n      total\n      atRisk\n    }\n  }\n": typeof types.WorklistDocument,
    "\n  query WorklistPayers { payers { id name } }\n": typeof types.WorklistPayersDocument,
    "\n  query ClaimPeek($id: ID!) {\n    claim(id: $id) {\n      id number status statusText payerName open filingDaysLeft nextStep\n      reasons { code short cause }\n      ...ClaimPath\n    }\n  }\n": typeof types.ClaimPeekDocument,
};
const documents: Documents = {
    "\n  mutation SignOut {\n    signOut {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n": types.SignOutDocument,
    "\n  fragment AuditRow on AuditRow { id at actorName action operation patientName outcome }\n": types.AuditRowFragmentDoc,
    "\n  mutation SaveConnection($id: ID, $input: ConnectionInput!) {\n    saveConnection(id: $id, input: $input) {\n      __typename\n      ... on Connection { ...ConnectionCard }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.SaveConnectionDocument,
    "\n  fragment ConnectionCard on Connection {\n    id name kind outFolder inFolder delaySeconds lastSentAt lastReceivedAt\n    files { id direction kind name at sha256 bytes status result }\n  }\n": types.ConnectionCardFragmentDoc,
    "\n  mutation DisableUser($id: ID!) {\n    disableUser(id: $id) {\n      __typename\n      ... on User { ...UserRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.DisableUserDocument,
    "\n  fragment ImportDetail on ImportRun {\n    id kind source status startedAt endedAt startedBy\n    read added alreadyThere wentThrough flagged refused\n    problems { file line reason }\n  }\n": types.ImportDetailFragmentDoc,
    "\n  fragment ImportRow on ImportRun { id kind source status startedAt read added refused }\n": types.ImportRowFragmentDoc,
    "\n  mutation SavePayer($id: ID, $input: PayerInput!) {\n    savePayer(id: $id, input: $input) {\n      __typename\n      ... on Payer { ...PayerRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.SavePayerDocument,
    "\n  fragment PayerRow on Payer { id name payerId filingIndicator filingLimitDays connectionId connectionName }\n": types.PayerRowFragmentDoc,
    "\n  fragment PracticeForm on Practice {\n    id name npi taxId taxonomy phone timeZone\n    address { line1 line2 city state zip }\n  }\n": types.PracticeFormFragmentDoc,
    "\n  mutation SavePractice($input: PracticeInput!) {\n    savePractice(input: $input) {\n      __typename\n      ... on Practice { ...PracticeForm }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.SavePracticeDocument,
    "\n  mutation SaveUser($id: ID, $input: UserInput!) {\n    saveUser(id: $id, input: $input) {\n      __typename\n      ... on User { ...UserRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.SaveUserDocument,
    "\n  fragment UserRow on User { id name email roles isDisabled lastSeenAt }\n": types.UserRowFragmentDoc,
    "\n  fragment BillLineSheet on BillLine {\n    id\n    name\n    code\n    serviceOn\n    providerName\n    charged\n    discount\n    insurerPaid\n    youOwe\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n  }\n": types.BillLineSheetFragmentDoc,
    "\n  fragment BillRow on Bill {\n    id\n    status\n    title\n    visitOn\n    providerName\n    insurerName\n    sentToInsurerOn\n    youOwe\n  }\n": types.BillRowFragmentDoc,
    "\n  fragment WholeBill on Bill {\n    ...BillRow\n    number\n    patientName\n    decidedOn\n    dueOn\n    charged\n    steps {\n      kind\n      label\n      amount\n      note\n    }\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n    lines {\n      id\n      ...BillLineSheet\n    }\n    story {\n      label\n      on\n      detail\n      isDone\n    }\n    payments {\n      id\n      ...PaymentRow\n    }\n  }\n": types.WholeBillFragmentDoc,
    "\n  fragment ClaimFigures on Claim { charged paid adjusted patientPart open reason { code } }\n": types.ClaimFiguresFragmentDoc,
    "\n  fragment ClaimFindings on Claim { encounterId findings { rule severity message fix field } }\n": types.ClaimFindingsFragmentDoc,
    "\n  fragment ClaimLedger on Claim {\n    open\n    entries { id journalId kind label account amount effectiveOn postedAt source }\n  }\n": types.ClaimLedgerFragmentDoc,
    "\n  fragment ClaimLines on Claim {\n    charged paid adjusted patientPart\n    lines { id position code name modifiers units pointers charged paid adjusted patientPart reasons }\n  }\n": types.ClaimLinesFragmentDoc,
    "\n  fragment ClaimPath on Claim { timeline { id kind title tag at on detail } }\n": types.ClaimPathFragmentDoc,
    "\n  fragment ClaimRow on Claim {\n    id version number status statusText patientInitials payerName title serviceOn\n    open charged filingDaysLeft\n    reason { code short }\n  }\n": types.ClaimRowFragmentDoc,
    "\n  fragment ClaimSteps on Claim {\n    id version number status statusText payerName patientInitials serviceOn charged steps encounterId nextStep\n  }\n": types.ClaimStepsFragmentDoc,
    "\n  fragment ClaimWhy on Claim { status statusText nextStep reasons { code short text cause action } }\n": types.ClaimWhyFragmentDoc,
    "\n  mutation HoldClaim($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    holdClaim(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.HoldClaimDocument,
    "\n  mutation ReleaseClaim($id: ID!, $expectedVersion: Int!) {\n    releaseClaim(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.ReleaseClaimDocument,
    "\n  mutation ReturnForCoding($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    returnForCoding(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.ReturnForCodingDocument,
    "\n  mutation SubmitClaim($idempotencyKey: ID!, $id: ID!, $expectedVersion: Int!) {\n    submitClaim(idempotencyKey: $idempotencyKey, id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.SubmitClaimDocument,
    "\n  fragment WholeClaim on Claim {\n    id version number status statusText statusAt\n    patientName payerName memberIdEnding providerName serviceOn title\n    filingDaysLeft filingLimitOn nextStep steps\n    reason { code short }\n    reasons { code }\n    encounterId\n    ...ClaimFigures\n    ...ClaimWhy\n    ...ClaimLines\n    ...ClaimPath\n    ...ClaimLedger\n    ...ClaimFindings\n    ...ClaimSteps\n  }\n": types.WholeClaimFragmentDoc,
    "\n  query FindCodes($system: [CodeSystem!]!, $text: String!, $on: Day!) {\n    codes(system: $system, text: $text, on: $on, first: 20) { id system code name billable validFrom validTo }\n  }\n": types.FindCodesDocument,
    "\n  mutation AcceptCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    acceptCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.AcceptCodeDocument,
    "\n  mutation RejectCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    rejectCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.RejectCodeDocument,
    "\n  mutation ReplaceCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!, $system: CodeSystem!, $code: String!) {\n    replaceCode(\n      encounterId: $encounterId\n      expectedVersion: $expectedVersion\n      entryId: $entryId\n      system: $system\n      code: $code\n    ) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.ReplaceCodeDocument,
    "\n  mutation SetModifiers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $modifiers: [String!]!) {\n    setModifiers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, modifiers: $modifiers) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.SetModifiersDocument,
    "\n  mutation SetPointers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $pointers: [Int!]!) {\n    setPointers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, pointers: $pointers) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.SetPointersDocument,
    "\n  mutation SetDiagnoses($id: ID!, $expectedVersion: Int!, $diagnoses: [DiagnosisInput!]!) {\n    setDiagnoses(id: $id, expectedVersion: $expectedVersion, diagnoses: $diagnoses) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.SetDiagnosesDocument,
    "\n  mutation SetLines($id: ID!, $expectedVersion: Int!, $lines: [ChargeLineInput!]!) {\n    setLines(id: $id, expectedVersion: $expectedVersion, lines: $lines) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.SetLinesDocument,
    "\n  mutation OverrideFlag($encounterId: ID!, $expectedVersion: Int!, $flagId: ID!, $reason: String!) {\n    overrideFlag(encounterId: $encounterId, expectedVersion: $expectedVersion, flagId: $flagId, reason: $reason) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.OverrideFlagDocument,
    "\n  mutation FinaliseEncounter($id: ID!, $expectedVersion: Int!) {\n    finaliseEncounter(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.FinaliseEncounterDocument,
    "\n  fragment QueueRow on Encounter {\n    id number version status title payerName charged waitingSince reasonText openBlocks positionInQueue\n  }\n": types.QueueRowFragmentDoc,
    "\n  fragment WholeEncounter on Encounter {\n    id number version status title serviceOn placeOfService\n    patientName patientAge patientSex payerName providerName signedAt signedBy waitingSince charged reasonText\n    note { heading text }\n    diagnoses { id position letter code name status replacedCode sourceText }\n    lines { id position system code name modifiers units charge pointers status replacedCode sourceText }\n    flags { id rule severity status title message subjectId source overrideReason }\n    openBlocks passed canFinalise nextInQueue positionInQueue\n    claims { id number status statusText }\n  }\n": types.WholeEncounterFragmentDoc,
    "\n  fragment Frame on Query {\n    viewer {\n      id\n      name\n      email\n      roles\n      practice {\n        id\n        name\n        phone\n        isDemo\n      }\n    }\n  }\n": types.FrameFragmentDoc,
    "\n  query FrameQuery {\n    ...Frame\n  }\n": types.FrameQueryDocument,
    "\n  fragment PaymentRow on Payment {\n    id\n    status\n    amount\n    createdAt\n    parts {\n      billId\n      title\n      visitOn\n      amount\n    }\n  }\n": types.PaymentRowFragmentDoc,
    "\n  fragment WholePayment on Payment {\n    ...PaymentRow\n    cardBrand\n    cardLast4\n    confirmation\n    bankMessage: message\n    remaining\n  }\n": types.WholePaymentFragmentDoc,
    "\n  query Account {\n    ...Frame\n    viewer {\n      id\n      name\n      email\n      patients {\n        id\n        name\n        relation\n      }\n      practice {\n        id\n        name\n      }\n    }\n    sessions {\n      id\n      ...DeviceRow\n    }\n  }\n": types.AccountDocument,
    "\n  fragment DeviceRow on Session {\n    id\n    startedAt\n    lastSeenAt\n    device\n    isCurrent\n  }\n": types.DeviceRowFragmentDoc,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n": types.RevokeSessionDocument,
    "\n  query Bill($id: ID!) {\n    ...Frame\n    bill(id: $id) {\n      id\n      ...WholeBill\n    }\n  }\n": types.BillDocument,
    "\n  query Bills {\n    ...Frame\n    bills {\n      id\n      status\n      visitOn\n      ...BillRow\n    }\n  }\n": types.BillsDocument,
    "\n  subscription PatientEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      bill {\n        id\n        ...WholeBill\n      }\n      home {\n        id\n        owed\n        dueOn\n        ready {\n          id\n          ...BillRow\n        }\n        waiting {\n          id\n          ...BillRow\n        }\n      }\n      payment {\n        id\n        ...WholePayment\n      }\n    }\n  }\n": types.PatientEventsDocument,
    "\n  fragment HomeBody on PatientHome {\n    id\n    owed\n    dueOn\n    waiting {\n      id\n      visitOn\n      insurerName\n      sentToInsurerOn\n      decidedOn\n      ...BillRow\n    }\n    ready {\n      id\n      visitOn\n      insurerName\n      sentToInsurerOn\n      decidedOn\n      ...BillRow\n    }\n    lastPayment {\n      id\n      status\n      amount\n      createdAt\n    }\n  }\n": types.HomeBodyFragmentDoc,
    "\n  query Home {\n    ...Frame\n    patientHome {\n      ...HomeBody\n    }\n  }\n": types.HomeDocument,
    "\n  query SentPayments {\n    payments {\n      id\n      ...PaymentRow\n    }\n  }\n": types.SentPaymentsDocument,
    "\n  fragment PayBill on Bill {\n    id\n    number\n    title\n    visitOn\n    patientName\n    youOwe\n  }\n": types.PayBillFragmentDoc,
    "\n  query Pay {\n    ...Frame\n    patientHome {\n      id\n      owed\n      dueOn\n      ready {\n        id\n        ...PayBill\n      }\n    }\n  }\n": types.PayDocument,
    "\n  mutation PayBills($key: ID!, $billIds: [ID!]!, $amount: Money!, $card: CardInput!) {\n    pay(idempotencyKey: $key, billIds: $billIds, amount: $amount, card: $card) {\n      ... on Payment {\n        id\n        ...WholePayment\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.PayBillsDocument,
    "\n  query Payments {\n    ...Frame\n    payments {\n      id\n      createdAt\n      ...PaymentRow\n    }\n  }\n": types.PaymentsDocument,
    "\n  query Receipt($id: ID!) {\n    ...Frame\n    payment(id: $id) {\n      id\n      status\n      ...WholePayment\n    }\n  }\n": types.ReceiptDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"patient\") {\n      ... on Viewer {\n        id\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  query SignInPage {\n    ...Frame\n    demoSignIns {\n      email\n      password\n      role\n      name\n    }\n  }\n": types.SignInPageDocument,
    "\n  query Admin { ...Frame }\n": types.AdminDocument,
    "\n  query Audit($first: Int, $after: String) {\n    ...Frame\n    audit(first: $first, after: $after) { id ...AuditRow }\n  }\n": types.AuditDocument,
    "\n  query Connections {\n    ...Frame\n    connections { id ...ConnectionCard }\n  }\n": types.ConnectionsDocument,
    "\n  query Import($id: ID!) {\n    ...Frame\n    import(id: $id) { id ...ImportDetail }\n  }\n": types.ImportDocument,
    "\n  query Imports {\n    ...Frame\n    imports { id ...ImportRow }\n  }\n": types.ImportsDocument,
    "\n  query Payers {\n    ...Frame\n    payers { id ...PayerRow }\n    connections { id name }\n  }\n": types.PayersDocument,
    "\n  query Practice {\n    ...Frame\n    practice { id ...PracticeForm }\n  }\n": types.PracticeDocument,
    "\n  query Users {\n    ...Frame\n    users { id ...UserRow }\n  }\n": types.UsersDocument,
    "\n  query Encounter($id: ID!) {\n    ...Frame\n    encounter(id: $id) { id ...WholeEncounter }\n  }\n": types.EncounterDocument,
    "\n  query Claim($id: ID!) {\n    ...Frame\n    claim(id: $id) { id number ...WholeClaim }\n  }\n": types.ClaimDocument,
    "\n  query CodingQueue($first: Int, $after: String) {\n    ...Frame\n    codingQueue(first: $first, after: $after) { items { id ...QueueRow } next total }\n  }\n": types.CodingQueueDocument,
    "\n  subscription StaffEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      claim { id ...ClaimRow ...ClaimSteps }\n      encounter { id ...QueueRow }\n    }\n  }\n": types.StaffEventsDocument,
    "\n  query Inbox {\n    ...Frame\n    today { ...RecentClaims }\n  }\n": types.InboxDocument,
    "\n  fragment StaffDevice on Session { id startedAt lastSeenAt device isCurrent }\n": types.StaffDeviceFragmentDoc,
    "\n  mutation RevokeStaffSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on Done { ok }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.RevokeStaffSessionDocument,
    "\n  query StaffMe {\n    ...Frame\n    sessions { ...StaffDevice }\n  }\n": types.StaffMeDocument,
    "\n  query DemoSignIns { demoSignIns { email password role name } }\n": types.DemoSignInsDocument,
    "\n  mutation StaffSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"staff\") {\n      __typename\n      ... on Viewer { id name roles }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.StaffSignInDocument,
    "\n  fragment DaySheet on Today {\n    denied { count amount }\n    rejected { count amount }\n    filingSoon { count amount }\n    ready { count amount }\n    waiting { count amount }\n    codingQueue\n  }\n": types.DaySheetFragmentDoc,
    "\n  fragment NextUp on Today {\n    next { id payerName statusText open filingDaysLeft reason { code short } }\n    ready { count }\n  }\n": types.NextUpFragmentDoc,
    "\n  fragment RecentClaims on Today {\n    recent { id number status statusText payerName title open }\n  }\n": types.RecentClaimsFragmentDoc,
    "\n  query Today {\n    ...Frame\n    today {\n      ...NextUp\n      ...DaySheet\n      ...RecentClaims\n      next { id }\n    }\n  }\n": types.TodayDocument,
    "\n  query ReadyClaims { today { ready { count amount } } }\n": types.ReadyClaimsDocument,
    "\n  mutation SubmitReadyClaims($idempotencyKey: ID!) {\n    submitReadyClaims(idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on SubmittedClaims { submitted refused { code message } }\n      ... on Refusal { code message retry field }\n    }\n  }\n": types.SubmitReadyClaimsDocument,
    "\n  query Worklist($filter: WorklistFilter, $sort: WorklistSort, $first: Int, $after: String) {\n    ...Frame\n    worklist(filter: $filter, sort: $sort, first: $first, after: $after) {\n      items { id ...ClaimRow }\n      next\n      total\n      atRisk\n    }\n  }\n": types.WorklistDocument,
    "\n  query WorklistPayers { payers { id name } }\n": types.WorklistPayersDocument,
    "\n  query ClaimPeek($id: ID!) {\n    claim(id: $id) {\n      id number status statusText payerName open filingDaysLeft nextStep\n      reasons { code short cause }\n      ...ClaimPath\n    }\n  }\n": types.ClaimPeekDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditRow on AuditRow { id at actorName action operation patientName outcome }\n"): (typeof documents)["\n  fragment AuditRow on AuditRow { id at actorName action operation patientName outcome }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveConnection($id: ID, $input: ConnectionInput!) {\n    saveConnection(id: $id, input: $input) {\n      __typename\n      ... on Connection { ...ConnectionCard }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveConnection($id: ID, $input: ConnectionInput!) {\n    saveConnection(id: $id, input: $input) {\n      __typename\n      ... on Connection { ...ConnectionCard }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConnectionCard on Connection {\n    id name kind outFolder inFolder delaySeconds lastSentAt lastReceivedAt\n    files { id direction kind name at sha256 bytes status result }\n  }\n"): (typeof documents)["\n  fragment ConnectionCard on Connection {\n    id name kind outFolder inFolder delaySeconds lastSentAt lastReceivedAt\n    files { id direction kind name at sha256 bytes status result }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableUser($id: ID!) {\n    disableUser(id: $id) {\n      __typename\n      ... on User { ...UserRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation DisableUser($id: ID!) {\n    disableUser(id: $id) {\n      __typename\n      ... on User { ...UserRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportDetail on ImportRun {\n    id kind source status startedAt endedAt startedBy\n    read added alreadyThere wentThrough flagged refused\n    problems { file line reason }\n  }\n"): (typeof documents)["\n  fragment ImportDetail on ImportRun {\n    id kind source status startedAt endedAt startedBy\n    read added alreadyThere wentThrough flagged refused\n    problems { file line reason }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportRow on ImportRun { id kind source status startedAt read added refused }\n"): (typeof documents)["\n  fragment ImportRow on ImportRun { id kind source status startedAt read added refused }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePayer($id: ID, $input: PayerInput!) {\n    savePayer(id: $id, input: $input) {\n      __typename\n      ... on Payer { ...PayerRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation SavePayer($id: ID, $input: PayerInput!) {\n    savePayer(id: $id, input: $input) {\n      __typename\n      ... on Payer { ...PayerRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PayerRow on Payer { id name payerId filingIndicator filingLimitDays connectionId connectionName }\n"): (typeof documents)["\n  fragment PayerRow on Payer { id name payerId filingIndicator filingLimitDays connectionId connectionName }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PracticeForm on Practice {\n    id name npi taxId taxonomy phone timeZone\n    address { line1 line2 city state zip }\n  }\n"): (typeof documents)["\n  fragment PracticeForm on Practice {\n    id name npi taxId taxonomy phone timeZone\n    address { line1 line2 city state zip }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePractice($input: PracticeInput!) {\n    savePractice(input: $input) {\n      __typename\n      ... on Practice { ...PracticeForm }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation SavePractice($input: PracticeInput!) {\n    savePractice(input: $input) {\n      __typename\n      ... on Practice { ...PracticeForm }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveUser($id: ID, $input: UserInput!) {\n    saveUser(id: $id, input: $input) {\n      __typename\n      ... on User { ...UserRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveUser($id: ID, $input: UserInput!) {\n    saveUser(id: $id, input: $input) {\n      __typename\n      ... on User { ...UserRow }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UserRow on User { id name email roles isDisabled lastSeenAt }\n"): (typeof documents)["\n  fragment UserRow on User { id name email roles isDisabled lastSeenAt }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BillLineSheet on BillLine {\n    id\n    name\n    code\n    serviceOn\n    providerName\n    charged\n    discount\n    insurerPaid\n    youOwe\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n  }\n"): (typeof documents)["\n  fragment BillLineSheet on BillLine {\n    id\n    name\n    code\n    serviceOn\n    providerName\n    charged\n    discount\n    insurerPaid\n    youOwe\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BillRow on Bill {\n    id\n    status\n    title\n    visitOn\n    providerName\n    insurerName\n    sentToInsurerOn\n    youOwe\n  }\n"): (typeof documents)["\n  fragment BillRow on Bill {\n    id\n    status\n    title\n    visitOn\n    providerName\n    insurerName\n    sentToInsurerOn\n    youOwe\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WholeBill on Bill {\n    ...BillRow\n    number\n    patientName\n    decidedOn\n    dueOn\n    charged\n    steps {\n      kind\n      label\n      amount\n      note\n    }\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n    lines {\n      id\n      ...BillLineSheet\n    }\n    story {\n      label\n      on\n      detail\n      isDone\n    }\n    payments {\n      id\n      ...PaymentRow\n    }\n  }\n"): (typeof documents)["\n  fragment WholeBill on Bill {\n    ...BillRow\n    number\n    patientName\n    decidedOn\n    dueOn\n    charged\n    steps {\n      kind\n      label\n      amount\n      note\n    }\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n    lines {\n      id\n      ...BillLineSheet\n    }\n    story {\n      label\n      on\n      detail\n      isDone\n    }\n    payments {\n      id\n      ...PaymentRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimFigures on Claim { charged paid adjusted patientPart open reason { code } }\n"): (typeof documents)["\n  fragment ClaimFigures on Claim { charged paid adjusted patientPart open reason { code } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimFindings on Claim { encounterId findings { rule severity message fix field } }\n"): (typeof documents)["\n  fragment ClaimFindings on Claim { encounterId findings { rule severity message fix field } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimLedger on Claim {\n    open\n    entries { id journalId kind label account amount effectiveOn postedAt source }\n  }\n"): (typeof documents)["\n  fragment ClaimLedger on Claim {\n    open\n    entries { id journalId kind label account amount effectiveOn postedAt source }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimLines on Claim {\n    charged paid adjusted patientPart\n    lines { id position code name modifiers units pointers charged paid adjusted patientPart reasons }\n  }\n"): (typeof documents)["\n  fragment ClaimLines on Claim {\n    charged paid adjusted patientPart\n    lines { id position code name modifiers units pointers charged paid adjusted patientPart reasons }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimPath on Claim { timeline { id kind title tag at on detail } }\n"): (typeof documents)["\n  fragment ClaimPath on Claim { timeline { id kind title tag at on detail } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimRow on Claim {\n    id version number status statusText patientInitials payerName title serviceOn\n    open charged filingDaysLeft\n    reason { code short }\n  }\n"): (typeof documents)["\n  fragment ClaimRow on Claim {\n    id version number status statusText patientInitials payerName title serviceOn\n    open charged filingDaysLeft\n    reason { code short }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimSteps on Claim {\n    id version number status statusText payerName patientInitials serviceOn charged steps encounterId nextStep\n  }\n"): (typeof documents)["\n  fragment ClaimSteps on Claim {\n    id version number status statusText payerName patientInitials serviceOn charged steps encounterId nextStep\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimWhy on Claim { status statusText nextStep reasons { code short text cause action } }\n"): (typeof documents)["\n  fragment ClaimWhy on Claim { status statusText nextStep reasons { code short text cause action } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HoldClaim($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    holdClaim(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation HoldClaim($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    holdClaim(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleaseClaim($id: ID!, $expectedVersion: Int!) {\n    releaseClaim(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation ReleaseClaim($id: ID!, $expectedVersion: Int!) {\n    releaseClaim(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReturnForCoding($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    returnForCoding(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation ReturnForCoding($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    returnForCoding(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitClaim($idempotencyKey: ID!, $id: ID!, $expectedVersion: Int!) {\n    submitClaim(idempotencyKey: $idempotencyKey, id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitClaim($idempotencyKey: ID!, $id: ID!, $expectedVersion: Int!) {\n    submitClaim(idempotencyKey: $idempotencyKey, id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim { ...WholeClaim }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WholeClaim on Claim {\n    id version number status statusText statusAt\n    patientName payerName memberIdEnding providerName serviceOn title\n    filingDaysLeft filingLimitOn nextStep steps\n    reason { code short }\n    reasons { code }\n    encounterId\n    ...ClaimFigures\n    ...ClaimWhy\n    ...ClaimLines\n    ...ClaimPath\n    ...ClaimLedger\n    ...ClaimFindings\n    ...ClaimSteps\n  }\n"): (typeof documents)["\n  fragment WholeClaim on Claim {\n    id version number status statusText statusAt\n    patientName payerName memberIdEnding providerName serviceOn title\n    filingDaysLeft filingLimitOn nextStep steps\n    reason { code short }\n    reasons { code }\n    encounterId\n    ...ClaimFigures\n    ...ClaimWhy\n    ...ClaimLines\n    ...ClaimPath\n    ...ClaimLedger\n    ...ClaimFindings\n    ...ClaimSteps\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindCodes($system: [CodeSystem!]!, $text: String!, $on: Day!) {\n    codes(system: $system, text: $text, on: $on, first: 20) { id system code name billable validFrom validTo }\n  }\n"): (typeof documents)["\n  query FindCodes($system: [CodeSystem!]!, $text: String!, $on: Day!) {\n    codes(system: $system, text: $text, on: $on, first: 20) { id system code name billable validFrom validTo }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    acceptCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    acceptCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    rejectCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation RejectCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    rejectCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplaceCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!, $system: CodeSystem!, $code: String!) {\n    replaceCode(\n      encounterId: $encounterId\n      expectedVersion: $expectedVersion\n      entryId: $entryId\n      system: $system\n      code: $code\n    ) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplaceCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!, $system: CodeSystem!, $code: String!) {\n    replaceCode(\n      encounterId: $encounterId\n      expectedVersion: $expectedVersion\n      entryId: $entryId\n      system: $system\n      code: $code\n    ) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetModifiers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $modifiers: [String!]!) {\n    setModifiers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, modifiers: $modifiers) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation SetModifiers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $modifiers: [String!]!) {\n    setModifiers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, modifiers: $modifiers) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPointers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $pointers: [Int!]!) {\n    setPointers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, pointers: $pointers) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation SetPointers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $pointers: [Int!]!) {\n    setPointers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, pointers: $pointers) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetDiagnoses($id: ID!, $expectedVersion: Int!, $diagnoses: [DiagnosisInput!]!) {\n    setDiagnoses(id: $id, expectedVersion: $expectedVersion, diagnoses: $diagnoses) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation SetDiagnoses($id: ID!, $expectedVersion: Int!, $diagnoses: [DiagnosisInput!]!) {\n    setDiagnoses(id: $id, expectedVersion: $expectedVersion, diagnoses: $diagnoses) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetLines($id: ID!, $expectedVersion: Int!, $lines: [ChargeLineInput!]!) {\n    setLines(id: $id, expectedVersion: $expectedVersion, lines: $lines) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation SetLines($id: ID!, $expectedVersion: Int!, $lines: [ChargeLineInput!]!) {\n    setLines(id: $id, expectedVersion: $expectedVersion, lines: $lines) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OverrideFlag($encounterId: ID!, $expectedVersion: Int!, $flagId: ID!, $reason: String!) {\n    overrideFlag(encounterId: $encounterId, expectedVersion: $expectedVersion, flagId: $flagId, reason: $reason) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation OverrideFlag($encounterId: ID!, $expectedVersion: Int!, $flagId: ID!, $reason: String!) {\n    overrideFlag(encounterId: $encounterId, expectedVersion: $expectedVersion, flagId: $flagId, reason: $reason) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinaliseEncounter($id: ID!, $expectedVersion: Int!) {\n    finaliseEncounter(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation FinaliseEncounter($id: ID!, $expectedVersion: Int!) {\n    finaliseEncounter(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Encounter { id version ...WholeEncounter }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment QueueRow on Encounter {\n    id number version status title payerName charged waitingSince reasonText openBlocks positionInQueue\n  }\n"): (typeof documents)["\n  fragment QueueRow on Encounter {\n    id number version status title payerName charged waitingSince reasonText openBlocks positionInQueue\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WholeEncounter on Encounter {\n    id number version status title serviceOn placeOfService\n    patientName patientAge patientSex payerName providerName signedAt signedBy waitingSince charged reasonText\n    note { heading text }\n    diagnoses { id position letter code name status replacedCode sourceText }\n    lines { id position system code name modifiers units charge pointers status replacedCode sourceText }\n    flags { id rule severity status title message subjectId source overrideReason }\n    openBlocks passed canFinalise nextInQueue positionInQueue\n    claims { id number status statusText }\n  }\n"): (typeof documents)["\n  fragment WholeEncounter on Encounter {\n    id number version status title serviceOn placeOfService\n    patientName patientAge patientSex payerName providerName signedAt signedBy waitingSince charged reasonText\n    note { heading text }\n    diagnoses { id position letter code name status replacedCode sourceText }\n    lines { id position system code name modifiers units charge pointers status replacedCode sourceText }\n    flags { id rule severity status title message subjectId source overrideReason }\n    openBlocks passed canFinalise nextInQueue positionInQueue\n    claims { id number status statusText }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Frame on Query {\n    viewer {\n      id\n      name\n      email\n      roles\n      practice {\n        id\n        name\n        phone\n        isDemo\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Frame on Query {\n    viewer {\n      id\n      name\n      email\n      roles\n      practice {\n        id\n        name\n        phone\n        isDemo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FrameQuery {\n    ...Frame\n  }\n"): (typeof documents)["\n  query FrameQuery {\n    ...Frame\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PaymentRow on Payment {\n    id\n    status\n    amount\n    createdAt\n    parts {\n      billId\n      title\n      visitOn\n      amount\n    }\n  }\n"): (typeof documents)["\n  fragment PaymentRow on Payment {\n    id\n    status\n    amount\n    createdAt\n    parts {\n      billId\n      title\n      visitOn\n      amount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WholePayment on Payment {\n    ...PaymentRow\n    cardBrand\n    cardLast4\n    confirmation\n    bankMessage: message\n    remaining\n  }\n"): (typeof documents)["\n  fragment WholePayment on Payment {\n    ...PaymentRow\n    cardBrand\n    cardLast4\n    confirmation\n    bankMessage: message\n    remaining\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Account {\n    ...Frame\n    viewer {\n      id\n      name\n      email\n      patients {\n        id\n        name\n        relation\n      }\n      practice {\n        id\n        name\n      }\n    }\n    sessions {\n      id\n      ...DeviceRow\n    }\n  }\n"): (typeof documents)["\n  query Account {\n    ...Frame\n    viewer {\n      id\n      name\n      email\n      patients {\n        id\n        name\n        relation\n      }\n      practice {\n        id\n        name\n      }\n    }\n    sessions {\n      id\n      ...DeviceRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeviceRow on Session {\n    id\n    startedAt\n    lastSeenAt\n    device\n    isCurrent\n  }\n"): (typeof documents)["\n  fragment DeviceRow on Session {\n    id\n    startedAt\n    lastSeenAt\n    device\n    isCurrent\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Bill($id: ID!) {\n    ...Frame\n    bill(id: $id) {\n      id\n      ...WholeBill\n    }\n  }\n"): (typeof documents)["\n  query Bill($id: ID!) {\n    ...Frame\n    bill(id: $id) {\n      id\n      ...WholeBill\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Bills {\n    ...Frame\n    bills {\n      id\n      status\n      visitOn\n      ...BillRow\n    }\n  }\n"): (typeof documents)["\n  query Bills {\n    ...Frame\n    bills {\n      id\n      status\n      visitOn\n      ...BillRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PatientEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      bill {\n        id\n        ...WholeBill\n      }\n      home {\n        id\n        owed\n        dueOn\n        ready {\n          id\n          ...BillRow\n        }\n        waiting {\n          id\n          ...BillRow\n        }\n      }\n      payment {\n        id\n        ...WholePayment\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription PatientEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      bill {\n        id\n        ...WholeBill\n      }\n      home {\n        id\n        owed\n        dueOn\n        ready {\n          id\n          ...BillRow\n        }\n        waiting {\n          id\n          ...BillRow\n        }\n      }\n      payment {\n        id\n        ...WholePayment\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HomeBody on PatientHome {\n    id\n    owed\n    dueOn\n    waiting {\n      id\n      visitOn\n      insurerName\n      sentToInsurerOn\n      decidedOn\n      ...BillRow\n    }\n    ready {\n      id\n      visitOn\n      insurerName\n      sentToInsurerOn\n      decidedOn\n      ...BillRow\n    }\n    lastPayment {\n      id\n      status\n      amount\n      createdAt\n    }\n  }\n"): (typeof documents)["\n  fragment HomeBody on PatientHome {\n    id\n    owed\n    dueOn\n    waiting {\n      id\n      visitOn\n      insurerName\n      sentToInsurerOn\n      decidedOn\n      ...BillRow\n    }\n    ready {\n      id\n      visitOn\n      insurerName\n      sentToInsurerOn\n      decidedOn\n      ...BillRow\n    }\n    lastPayment {\n      id\n      status\n      amount\n      createdAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    ...Frame\n    patientHome {\n      ...HomeBody\n    }\n  }\n"): (typeof documents)["\n  query Home {\n    ...Frame\n    patientHome {\n      ...HomeBody\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SentPayments {\n    payments {\n      id\n      ...PaymentRow\n    }\n  }\n"): (typeof documents)["\n  query SentPayments {\n    payments {\n      id\n      ...PaymentRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PayBill on Bill {\n    id\n    number\n    title\n    visitOn\n    patientName\n    youOwe\n  }\n"): (typeof documents)["\n  fragment PayBill on Bill {\n    id\n    number\n    title\n    visitOn\n    patientName\n    youOwe\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Pay {\n    ...Frame\n    patientHome {\n      id\n      owed\n      dueOn\n      ready {\n        id\n        ...PayBill\n      }\n    }\n  }\n"): (typeof documents)["\n  query Pay {\n    ...Frame\n    patientHome {\n      id\n      owed\n      dueOn\n      ready {\n        id\n        ...PayBill\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PayBills($key: ID!, $billIds: [ID!]!, $amount: Money!, $card: CardInput!) {\n    pay(idempotencyKey: $key, billIds: $billIds, amount: $amount, card: $card) {\n      ... on Payment {\n        id\n        ...WholePayment\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PayBills($key: ID!, $billIds: [ID!]!, $amount: Money!, $card: CardInput!) {\n    pay(idempotencyKey: $key, billIds: $billIds, amount: $amount, card: $card) {\n      ... on Payment {\n        id\n        ...WholePayment\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Payments {\n    ...Frame\n    payments {\n      id\n      createdAt\n      ...PaymentRow\n    }\n  }\n"): (typeof documents)["\n  query Payments {\n    ...Frame\n    payments {\n      id\n      createdAt\n      ...PaymentRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Receipt($id: ID!) {\n    ...Frame\n    payment(id: $id) {\n      id\n      status\n      ...WholePayment\n    }\n  }\n"): (typeof documents)["\n  query Receipt($id: ID!) {\n    ...Frame\n    payment(id: $id) {\n      id\n      status\n      ...WholePayment\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"patient\") {\n      ... on Viewer {\n        id\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"patient\") {\n      ... on Viewer {\n        id\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInPage {\n    ...Frame\n    demoSignIns {\n      email\n      password\n      role\n      name\n    }\n  }\n"): (typeof documents)["\n  query SignInPage {\n    ...Frame\n    demoSignIns {\n      email\n      password\n      role\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Admin { ...Frame }\n"): (typeof documents)["\n  query Admin { ...Frame }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Audit($first: Int, $after: String) {\n    ...Frame\n    audit(first: $first, after: $after) { id ...AuditRow }\n  }\n"): (typeof documents)["\n  query Audit($first: Int, $after: String) {\n    ...Frame\n    audit(first: $first, after: $after) { id ...AuditRow }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Connections {\n    ...Frame\n    connections { id ...ConnectionCard }\n  }\n"): (typeof documents)["\n  query Connections {\n    ...Frame\n    connections { id ...ConnectionCard }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Import($id: ID!) {\n    ...Frame\n    import(id: $id) { id ...ImportDetail }\n  }\n"): (typeof documents)["\n  query Import($id: ID!) {\n    ...Frame\n    import(id: $id) { id ...ImportDetail }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Imports {\n    ...Frame\n    imports { id ...ImportRow }\n  }\n"): (typeof documents)["\n  query Imports {\n    ...Frame\n    imports { id ...ImportRow }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Payers {\n    ...Frame\n    payers { id ...PayerRow }\n    connections { id name }\n  }\n"): (typeof documents)["\n  query Payers {\n    ...Frame\n    payers { id ...PayerRow }\n    connections { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Practice {\n    ...Frame\n    practice { id ...PracticeForm }\n  }\n"): (typeof documents)["\n  query Practice {\n    ...Frame\n    practice { id ...PracticeForm }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Users {\n    ...Frame\n    users { id ...UserRow }\n  }\n"): (typeof documents)["\n  query Users {\n    ...Frame\n    users { id ...UserRow }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Encounter($id: ID!) {\n    ...Frame\n    encounter(id: $id) { id ...WholeEncounter }\n  }\n"): (typeof documents)["\n  query Encounter($id: ID!) {\n    ...Frame\n    encounter(id: $id) { id ...WholeEncounter }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Claim($id: ID!) {\n    ...Frame\n    claim(id: $id) { id number ...WholeClaim }\n  }\n"): (typeof documents)["\n  query Claim($id: ID!) {\n    ...Frame\n    claim(id: $id) { id number ...WholeClaim }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CodingQueue($first: Int, $after: String) {\n    ...Frame\n    codingQueue(first: $first, after: $after) { items { id ...QueueRow } next total }\n  }\n"): (typeof documents)["\n  query CodingQueue($first: Int, $after: String) {\n    ...Frame\n    codingQueue(first: $first, after: $after) { items { id ...QueueRow } next total }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StaffEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      claim { id ...ClaimRow ...ClaimSteps }\n      encounter { id ...QueueRow }\n    }\n  }\n"): (typeof documents)["\n  subscription StaffEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      claim { id ...ClaimRow ...ClaimSteps }\n      encounter { id ...QueueRow }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Inbox {\n    ...Frame\n    today { ...RecentClaims }\n  }\n"): (typeof documents)["\n  query Inbox {\n    ...Frame\n    today { ...RecentClaims }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StaffDevice on Session { id startedAt lastSeenAt device isCurrent }\n"): (typeof documents)["\n  fragment StaffDevice on Session { id startedAt lastSeenAt device isCurrent }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeStaffSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on Done { ok }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeStaffSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on Done { ok }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffMe {\n    ...Frame\n    sessions { ...StaffDevice }\n  }\n"): (typeof documents)["\n  query StaffMe {\n    ...Frame\n    sessions { ...StaffDevice }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemoSignIns { demoSignIns { email password role name } }\n"): (typeof documents)["\n  query DemoSignIns { demoSignIns { email password role name } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StaffSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"staff\") {\n      __typename\n      ... on Viewer { id name roles }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation StaffSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"staff\") {\n      __typename\n      ... on Viewer { id name roles }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DaySheet on Today {\n    denied { count amount }\n    rejected { count amount }\n    filingSoon { count amount }\n    ready { count amount }\n    waiting { count amount }\n    codingQueue\n  }\n"): (typeof documents)["\n  fragment DaySheet on Today {\n    denied { count amount }\n    rejected { count amount }\n    filingSoon { count amount }\n    ready { count amount }\n    waiting { count amount }\n    codingQueue\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NextUp on Today {\n    next { id payerName statusText open filingDaysLeft reason { code short } }\n    ready { count }\n  }\n"): (typeof documents)["\n  fragment NextUp on Today {\n    next { id payerName statusText open filingDaysLeft reason { code short } }\n    ready { count }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecentClaims on Today {\n    recent { id number status statusText payerName title open }\n  }\n"): (typeof documents)["\n  fragment RecentClaims on Today {\n    recent { id number status statusText payerName title open }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Today {\n    ...Frame\n    today {\n      ...NextUp\n      ...DaySheet\n      ...RecentClaims\n      next { id }\n    }\n  }\n"): (typeof documents)["\n  query Today {\n    ...Frame\n    today {\n      ...NextUp\n      ...DaySheet\n      ...RecentClaims\n      next { id }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadyClaims { today { ready { count amount } } }\n"): (typeof documents)["\n  query ReadyClaims { today { ready { count amount } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitReadyClaims($idempotencyKey: ID!) {\n    submitReadyClaims(idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on SubmittedClaims { submitted refused { code message } }\n      ... on Refusal { code message retry field }\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitReadyClaims($idempotencyKey: ID!) {\n    submitReadyClaims(idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on SubmittedClaims { submitted refused { code message } }\n      ... on Refusal { code message retry field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Worklist($filter: WorklistFilter, $sort: WorklistSort, $first: Int, $after: String) {\n    ...Frame\n    worklist(filter: $filter, sort: $sort, first: $first, after: $after) {\n      items { id ...ClaimRow }\n      next\n      total\n      atRisk\n    }\n  }\n"): (typeof documents)["\n  query Worklist($filter: WorklistFilter, $sort: WorklistSort, $first: Int, $after: String) {\n    ...Frame\n    worklist(filter: $filter, sort: $sort, first: $first, after: $after) {\n      items { id ...ClaimRow }\n      next\n      total\n      atRisk\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorklistPayers { payers { id name } }\n"): (typeof documents)["\n  query WorklistPayers { payers { id name } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClaimPeek($id: ID!) {\n    claim(id: $id) {\n      id number status statusText payerName open filingDaysLeft nextStep\n      reasons { code short cause }\n      ...ClaimPath\n    }\n  }\n"): (typeof documents)["\n  query ClaimPeek($id: ID!) {\n    claim(id: $id) {\n      id number status statusText payerName open filingDaysLeft nextStep\n      reasons { code short cause }\n      ...ClaimPath\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;