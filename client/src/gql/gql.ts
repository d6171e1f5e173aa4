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
    "\n  fragment AuditRow on AuditRow {\n    id\n    at\n    actorName\n    action\n    operation\n    patientName\n    outcome\n  }\n": typeof types.AuditRowFragmentDoc,
    "\n  mutation SaveConnection($id: ID, $input: ConnectionInput!) {\n    saveConnection(id: $id, input: $input) {\n      __typename\n      ... on Connection {\n        ...ConnectionCard\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.SaveConnectionDocument,
    "\n  fragment ConnectionCard on Connection {\n    id\n    name\n    kind\n    outFolder\n    inFolder\n    delaySeconds\n    lastSentAt\n    lastReceivedAt\n    files {\n      id\n      direction\n      kind\n      name\n      at\n      sha256\n      bytes\n      status\n      result\n    }\n  }\n": typeof types.ConnectionCardFragmentDoc,
    "\n  mutation DisableUser($id: ID!) {\n    disableUser(id: $id) {\n      __typename\n      ... on User {\n        ...UserRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.DisableUserDocument,
    "\n  fragment ImportDetail on ImportRun {\n    id\n    kind\n    source\n    status\n    startedAt\n    endedAt\n    startedBy\n    read\n    added\n    alreadyThere\n    wentThrough\n    flagged\n    refused\n    problems {\n      file\n      line\n      reason\n    }\n  }\n": typeof types.ImportDetailFragmentDoc,
    "\n  fragment ImportRow on ImportRun {\n    id\n    kind\n    source\n    status\n    startedAt\n    read\n    added\n    refused\n  }\n": typeof types.ImportRowFragmentDoc,
    "\n  mutation SavePayer($id: ID, $input: PayerInput!) {\n    savePayer(id: $id, input: $input) {\n      __typename\n      ... on Payer {\n        ...PayerRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.SavePayerDocument,
    "\n  fragment PayerRow on Payer {\n    id\n    name\n    payerId\n    filingIndicator\n    filingLimitDays\n    connectionId\n    connectionName\n  }\n": typeof types.PayerRowFragmentDoc,
    "\n  fragment PracticeForm on Practice {\n    id\n    name\n    npi\n    taxId\n    taxonomy\n    phone\n    timeZone\n    address {\n      line1\n      line2\n      city\n      state\n      zip\n    }\n  }\n": typeof types.PracticeFormFragmentDoc,
    "\n  mutation SavePractice($input: PracticeInput!) {\n    savePractice(input: $input) {\n      __typename\n      ... on Practice {\n        ...PracticeForm\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.SavePracticeDocument,
    "\n  mutation SaveUser($id: ID, $input: UserInput!) {\n    saveUser(id: $id, input: $input) {\n      __typename\n      ... on User {\n        ...UserRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.SaveUserDocument,
    "\n  fragment UserRow on User {\n    id\n    name\n    email\n    roles\n    isDisabled\n    lastSeenAt\n  }\n": typeof types.UserRowFragmentDoc,
    "\n  fragment BillLineSheet on BillLine {\n    id\n    name\n    code\n    serviceOn\n    providerName\n    charged\n    discount\n    insurerPaid\n    youOwe\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n  }\n": typeof types.BillLineSheetFragmentDoc,
    "\n  fragment BillRow on Bill {\n    id\n    status\n    title\n    visitOn\n    providerName\n    insurerName\n    sentToInsurerOn\n    youOwe\n  }\n": typeof types.BillRowFragmentDoc,
    "\n  fragment WholeBill on Bill {\n    ...BillRow\n    number\n    patientName\n    decidedOn\n    dueOn\n    charged\n    steps {\n      kind\n      label\n      amount\n      note\n    }\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n    lines {\n      id\n      ...BillLineSheet\n    }\n    story {\n      label\n      on\n      detail\n      isDone\n    }\n    payments {\n      id\n      ...PaymentRow\n    }\n  }\n": typeof types.WholeBillFragmentDoc,
    "\n  fragment ClaimFigures on Claim {\n    charged\n    paid\n    adjusted\n    patientPart\n    open\n    reason {\n      code\n    }\n  }\n": typeof types.ClaimFiguresFragmentDoc,
    "\n  fragment ClaimFindings on Claim {\n    encounterId\n    findings {\n      rule\n      severity\n      message\n      fix\n      field\n    }\n  }\n": typeof types.ClaimFindingsFragmentDoc,
    "\n  fragment ClaimLedger on Claim {\n    open\n    entries {\n      id\n      journalId\n      kind\n      label\n      account\n      amount\n      effectiveOn\n      postedAt\n      source\n    }\n  }\n": typeof types.ClaimLedgerFragmentDoc,
    "\n  fragment ClaimLines on Claim {\n    charged\n    paid\n    adjusted\n    patientPart\n    lines {\n      id\n      position\n      code\n      name\n      modifiers\n      units\n      pointers\n      charged\n      paid\n      adjusted\n      patientPart\n      reasons\n    }\n  }\n": typeof types.ClaimLinesFragmentDoc,
    "\n  fragment ClaimPath on Claim {\n    timeline {\n      id\n      kind\n      title\n      tag\n      at\n      on\n      detail\n    }\n  }\n": typeof types.ClaimPathFragmentDoc,
    "\n  fragment ClaimRow on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    patientInitials\n    payerName\n    title\n    serviceOn\n    open\n    charged\n    filingDaysLeft\n    reason {\n      code\n      short\n    }\n  }\n": typeof types.ClaimRowFragmentDoc,
    "\n  fragment ClaimSteps on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    payerName\n    patientInitials\n    serviceOn\n    charged\n    steps\n    encounterId\n    nextStep\n  }\n": typeof types.ClaimStepsFragmentDoc,
    "\n  fragment ClaimTasks on Claim {\n    followUps {\n      id\n      kind\n      task\n      dueOn\n    }\n  }\n": typeof types.ClaimTasksFragmentDoc,
    "\n  mutation CloseFollowUp($id: ID!) {\n    closeFollowUp(id: $id) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.CloseFollowUpDocument,
    "\n  fragment ClaimWhy on Claim {\n    status\n    statusText\n    nextStep\n    reasons {\n      code\n      short\n      text\n      cause\n      action\n    }\n  }\n": typeof types.ClaimWhyFragmentDoc,
    "\n  mutation HoldClaim($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    holdClaim(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.HoldClaimDocument,
    "\n  mutation ReleaseClaim($id: ID!, $expectedVersion: Int!) {\n    releaseClaim(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.ReleaseClaimDocument,
    "\n  mutation ReturnForCoding($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    returnForCoding(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.ReturnForCodingDocument,
    "\n  mutation SubmitClaim($idempotencyKey: ID!, $id: ID!, $expectedVersion: Int!) {\n    submitClaim(idempotencyKey: $idempotencyKey, id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.SubmitClaimDocument,
    "\n  fragment WholeClaim on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    statusAt\n    patientName\n    payerName\n    memberIdEnding\n    providerName\n    serviceOn\n    title\n    filingDaysLeft\n    filingLimitOn\n    nextStep\n    steps\n    reason {\n      code\n      short\n    }\n    reasons {\n      code\n    }\n    encounterId\n    ...ClaimFigures\n    ...ClaimWhy\n    ...ClaimLines\n    ...ClaimPath\n    ...ClaimLedger\n    ...ClaimFindings\n    ...ClaimTasks\n    ...ClaimSteps\n  }\n": typeof types.WholeClaimFragmentDoc,
    "\n  query FindCodes($system: [CodeSystem!]!, $text: String!, $on: Day!) {\n    codes(system: $system, text: $text, on: $on, first: 20) {\n      id\n      system\n      code\n      name\n      billable\n      validFrom\n      validTo\n    }\n  }\n": typeof types.FindCodesDocument,
    "\n  mutation AcceptCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    acceptCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.AcceptCodeDocument,
    "\n  mutation RejectCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    rejectCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.RejectCodeDocument,
    "\n  mutation ReplaceCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!, $system: CodeSystem!, $code: String!) {\n    replaceCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId, system: $system, code: $code) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.ReplaceCodeDocument,
    "\n  mutation SetModifiers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $modifiers: [String!]!) {\n    setModifiers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, modifiers: $modifiers) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.SetModifiersDocument,
    "\n  mutation SetPointers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $pointers: [Int!]!) {\n    setPointers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, pointers: $pointers) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.SetPointersDocument,
    "\n  mutation SetDiagnoses($id: ID!, $expectedVersion: Int!, $diagnoses: [DiagnosisInput!]!) {\n    setDiagnoses(id: $id, expectedVersion: $expectedVersion, diagnoses: $diagnoses) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.SetDiagnosesDocument,
    "\n  mutation SetLines($id: ID!, $expectedVersion: Int!, $lines: [ChargeLineInput!]!) {\n    setLines(id: $id, expectedVersion: $expectedVersion, lines: $lines) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.SetLinesDocument,
    "\n  mutation OverrideFlag($encounterId: ID!, $expectedVersion: Int!, $flagId: ID!, $reason: String!) {\n    overrideFlag(encounterId: $encounterId, expectedVersion: $expectedVersion, flagId: $flagId, reason: $reason) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.OverrideFlagDocument,
    "\n  mutation FinaliseEncounter($id: ID!, $expectedVersion: Int!) {\n    finaliseEncounter(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.FinaliseEncounterDocument,
    "\n  fragment QueueRow on Encounter {\n    id\n    number\n    version\n    status\n    title\n    payerName\n    charged\n    waitingSince\n    reasonText\n    openBlocks\n    positionInQueue\n  }\n": typeof types.QueueRowFragmentDoc,
    "\n  fragment WholeEncounter on Encounter {\n    id\n    number\n    version\n    status\n    title\n    serviceOn\n    placeOfService\n    patientName\n    patientAge\n    patientSex\n    payerName\n    providerName\n    signedAt\n    signedBy\n    waitingSince\n    charged\n    reasonText\n    note {\n      heading\n      text\n    }\n    diagnoses {\n      id\n      position\n      letter\n      code\n      name\n      status\n      replacedCode\n      sourceText\n    }\n    lines {\n      id\n      position\n      system\n      code\n      name\n      modifiers\n      units\n      charge\n      pointers\n      status\n      replacedCode\n      sourceText\n    }\n    flags {\n      id\n      rule\n      severity\n      status\n      title\n      message\n      subjectId\n      source\n      overrideReason\n    }\n    openBlocks\n    passed\n    canFinalise\n    nextInQueue\n    positionInQueue\n    claims {\n      id\n      number\n      status\n      statusText\n    }\n  }\n": typeof types.WholeEncounterFragmentDoc,
    "\n  fragment Frame on Query {\n    viewer {\n      id\n      name\n      email\n      roles\n      practice {\n        id\n        name\n        phone\n        isDemo\n      }\n    }\n  }\n": typeof types.FrameFragmentDoc,
    "\n  fragment PaymentRow on Payment {\n    id\n    status\n    amount\n    createdAt\n    parts {\n      billId\n      title\n      visitOn\n      amount\n    }\n  }\n": typeof types.PaymentRowFragmentDoc,
    "\n  fragment WholePayment on Payment {\n    ...PaymentRow\n    cardBrand\n    cardLast4\n    confirmation\n    bankMessage: message\n    remaining\n  }\n": typeof types.WholePaymentFragmentDoc,
    "\n  query Account {\n    ...Frame\n    viewer {\n      id\n      name\n      email\n      patients {\n        id\n        name\n        relation\n      }\n      practice {\n        id\n        name\n      }\n    }\n    sessions {\n      id\n      ...DeviceRow\n    }\n  }\n": typeof types.AccountDocument,
    "\n  fragment DeviceRow on Session {\n    id\n    startedAt\n    lastSeenAt\n    device\n    isCurrent\n  }\n": typeof types.DeviceRowFragmentDoc,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n": typeof types.RevokeSessionDocument,
    "\n  query Bill($id: ID!) {\n    ...Frame\n    bill(id: $id) {\n      id\n      ...WholeBill\n    }\n  }\n": typeof types.BillDocument,
    "\n  query Bills {\n    ...Frame\n    bills {\n      id\n      status\n      visitOn\n      ...BillRow\n    }\n  }\n": typeof types.BillsDocument,
    "\n  subscription PatientEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      bill {\n        id\n        ...WholeBill\n      }\n      home {\n        id\n        owed\n        dueOn\n        ready {\n          id\n          ...BillRow\n        }\n        waiting {\n          id\n          ...BillRow\n        }\n        lastPayment {\n          id\n          status\n          amount\n          createdAt\n        }\n      }\n      payment {\n        id\n        ...WholePayment\n      }\n    }\n  }\n": typeof types.PatientEventsDocument,
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
    "\n  query Admin {\n    ...Frame\n  }\n": typeof types.AdminDocument,
    "\n  query Audit($first: Int, $after: String) {\n    ...Frame\n    audit(first: $first, after: $after) {\n      id\n      ...AuditRow\n    }\n  }\n": typeof types.AuditDocument,
    "\n  query Connections {\n    ...Frame\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n": typeof types.ConnectionsDocument,
    "\n  query Import($id: ID!) {\n    ...Frame\n    import(id: $id) {\n      id\n      status\n      ...ImportDetail\n    }\n  }\n": typeof types.ImportDocument,
    "\n  query Imports {\n    ...Frame\n    imports {\n      id\n      status\n      ...ImportRow\n    }\n  }\n": typeof types.ImportsDocument,
    "\n  query Payers {\n    ...Frame\n    payers {\n      id\n      ...PayerRow\n    }\n    connections {\n      id\n      name\n    }\n  }\n": typeof types.PayersDocument,
    "\n  query Practice {\n    ...Frame\n    practice {\n      id\n      ...PracticeForm\n    }\n  }\n": typeof types.PracticeDocument,
    "\n  query Users {\n    ...Frame\n    users {\n      id\n      ...UserRow\n    }\n  }\n": typeof types.UsersDocument,
    "\n  query Encounter($id: ID!) {\n    ...Frame\n    encounter(id: $id) {\n      id\n      ...WholeEncounter\n    }\n  }\n": typeof types.EncounterDocument,
    "\n  query Claim($id: ID!) {\n    ...Frame\n    claim(id: $id) {\n      id\n      number\n      ...WholeClaim\n    }\n  }\n": typeof types.ClaimDocument,
    "\n  query CodingQueue($first: Int, $after: String) {\n    ...Frame\n    codingQueue(first: $first, after: $after) {\n      items {\n        id\n        ...QueueRow\n      }\n      next\n      total\n    }\n  }\n": typeof types.CodingQueueDocument,
    "\n  subscription StaffEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      claim {\n        id\n        ...ClaimRow\n        ...ClaimSteps\n      }\n      encounter {\n        id\n        ...QueueRow\n      }\n    }\n  }\n": typeof types.StaffEventsDocument,
    "\n  query Inbox {\n    ...Frame\n    today {\n      ...RecentClaims\n    }\n  }\n": typeof types.InboxDocument,
    "\n  fragment StaffDevice on Session {\n    id\n    startedAt\n    lastSeenAt\n    device\n    isCurrent\n  }\n": typeof types.StaffDeviceFragmentDoc,
    "\n  mutation RevokeStaffSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.RevokeStaffSessionDocument,
    "\n  query StaffMe {\n    ...Frame\n    sessions {\n      ...StaffDevice\n    }\n  }\n": typeof types.StaffMeDocument,
    "\n  query Proof($id: ID!) {\n    ...Frame\n    practice {\n      name\n      npi\n    }\n    claim(id: $id) {\n      id\n      number\n      patientName\n      payerName\n      memberIdEnding\n      serviceOn\n      filingLimitOn\n      charged\n      submissions {\n        id\n        ...Submission\n      }\n    }\n  }\n": typeof types.ProofDocument,
    "\n  fragment Submission on ClaimSubmission {\n    id\n    position\n    frequency\n    sentAt\n    connectionName\n    controlNumber\n    fileName\n    sha256\n    answers {\n      id\n      source\n      code\n      words\n      saidOn\n      receivedAt\n      payerControlNumber\n      fileName\n      fileKind\n      sha256\n      excerpt\n    }\n  }\n": typeof types.SubmissionFragmentDoc,
    "\n  query DemoSignIns {\n    demoSignIns {\n      email\n      password\n      role\n      name\n    }\n  }\n": typeof types.DemoSignInsDocument,
    "\n  mutation StaffSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"staff\") {\n      __typename\n      ... on Viewer {\n        id\n        name\n        roles\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.StaffSignInDocument,
    "\n  fragment DaySheet on Today {\n    denied {\n      count\n      amount\n    }\n    rejected {\n      count\n      amount\n    }\n    filingSoon {\n      count\n      amount\n    }\n    ready {\n      count\n      amount\n    }\n    waiting {\n      count\n      amount\n    }\n    overdue {\n      count\n      amount\n    }\n    codingQueue\n  }\n": typeof types.DaySheetFragmentDoc,
    "\n  fragment NextUp on Today {\n    next {\n      id\n      payerName\n      statusText\n      open\n      filingDaysLeft\n      reason {\n        code\n        short\n      }\n    }\n    ready {\n      count\n    }\n  }\n": typeof types.NextUpFragmentDoc,
    "\n  fragment RecentClaims on Today {\n    recent {\n      id\n      number\n      status\n      statusText\n      payerName\n      title\n      open\n    }\n  }\n": typeof types.RecentClaimsFragmentDoc,
    "\n  query Today {\n    ...Frame\n    today {\n      ...NextUp\n      ...DaySheet\n      ...RecentClaims\n      next {\n        id\n      }\n    }\n  }\n": typeof types.TodayDocument,
    "\n  query ReadyClaims {\n    today {\n      ready {\n        count\n        amount\n      }\n    }\n  }\n": typeof types.ReadyClaimsDocument,
    "\n  mutation SubmitReadyClaims($idempotencyKey: ID!) {\n    submitReadyClaims(idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on SubmittedClaims {\n        submitted\n        refused {\n          code\n          message\n        }\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": typeof types.SubmitReadyClaimsDocument,
    "\n  query Worklist($filter: WorklistFilter, $sort: WorklistSort, $first: Int, $after: String) {\n    ...Frame\n    worklist(filter: $filter, sort: $sort, first: $first, after: $after) {\n      items {\n        id\n        ...ClaimRow\n      }\n      next\n      total\n      atRisk\n    }\n  }\n": typeof types.WorklistDocument,
    "\n  query WorklistPayers {\n    payers {\n      id\n      name\n    }\n  }\n": typeof types.WorklistPayersDocument,
    "\n  query ClaimPeek($id: ID!) {\n    claim(id: $id) {\n      id\n      number\n      status\n      statusText\n      payerName\n      open\n      filingDaysLeft\n      nextStep\n      reasons {\n        code\n        short\n        cause\n      }\n      ...ClaimPath\n    }\n  }\n": typeof types.ClaimPeekDocument,
};
const documents: Documents = {
    "\n  mutation SignOut {\n    signOut {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n": types.SignOutDocument,
    "\n  fragment AuditRow on AuditRow {\n    id\n    at\n    actorName\n    action\n    operation\n    patientName\n    outcome\n  }\n": types.AuditRowFragmentDoc,
    "\n  mutation SaveConnection($id: ID, $input: ConnectionInput!) {\n    saveConnection(id: $id, input: $input) {\n      __typename\n      ... on Connection {\n        ...ConnectionCard\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.SaveConnectionDocument,
    "\n  fragment ConnectionCard on Connection {\n    id\n    name\n    kind\n    outFolder\n    inFolder\n    delaySeconds\n    lastSentAt\n    lastReceivedAt\n    files {\n      id\n      direction\n      kind\n      name\n      at\n      sha256\n      bytes\n      status\n      result\n    }\n  }\n": types.ConnectionCardFragmentDoc,
    "\n  mutation DisableUser($id: ID!) {\n    disableUser(id: $id) {\n      __typename\n      ... on User {\n        ...UserRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.DisableUserDocument,
    "\n  fragment ImportDetail on ImportRun {\n    id\n    kind\n    source\n    status\n    startedAt\n    endedAt\n    startedBy\n    read\n    added\n    alreadyThere\n    wentThrough\n    flagged\n    refused\n    problems {\n      file\n      line\n      reason\n    }\n  }\n": types.ImportDetailFragmentDoc,
    "\n  fragment ImportRow on ImportRun {\n    id\n    kind\n    source\n    status\n    startedAt\n    read\n    added\n    refused\n  }\n": types.ImportRowFragmentDoc,
    "\n  mutation SavePayer($id: ID, $input: PayerInput!) {\n    savePayer(id: $id, input: $input) {\n      __typename\n      ... on Payer {\n        ...PayerRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.SavePayerDocument,
    "\n  fragment PayerRow on Payer {\n    id\n    name\n    payerId\n    filingIndicator\n    filingLimitDays\n    connectionId\n    connectionName\n  }\n": types.PayerRowFragmentDoc,
    "\n  fragment PracticeForm on Practice {\n    id\n    name\n    npi\n    taxId\n    taxonomy\n    phone\n    timeZone\n    address {\n      line1\n      line2\n      city\n      state\n      zip\n    }\n  }\n": types.PracticeFormFragmentDoc,
    "\n  mutation SavePractice($input: PracticeInput!) {\n    savePractice(input: $input) {\n      __typename\n      ... on Practice {\n        ...PracticeForm\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.SavePracticeDocument,
    "\n  mutation SaveUser($id: ID, $input: UserInput!) {\n    saveUser(id: $id, input: $input) {\n      __typename\n      ... on User {\n        ...UserRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.SaveUserDocument,
    "\n  fragment UserRow on User {\n    id\n    name\n    email\n    roles\n    isDisabled\n    lastSeenAt\n  }\n": types.UserRowFragmentDoc,
    "\n  fragment BillLineSheet on BillLine {\n    id\n    name\n    code\n    serviceOn\n    providerName\n    charged\n    discount\n    insurerPaid\n    youOwe\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n  }\n": types.BillLineSheetFragmentDoc,
    "\n  fragment BillRow on Bill {\n    id\n    status\n    title\n    visitOn\n    providerName\n    insurerName\n    sentToInsurerOn\n    youOwe\n  }\n": types.BillRowFragmentDoc,
    "\n  fragment WholeBill on Bill {\n    ...BillRow\n    number\n    patientName\n    decidedOn\n    dueOn\n    charged\n    steps {\n      kind\n      label\n      amount\n      note\n    }\n    reasons {\n      code\n      label\n      amount\n      sentence\n    }\n    lines {\n      id\n      ...BillLineSheet\n    }\n    story {\n      label\n      on\n      detail\n      isDone\n    }\n    payments {\n      id\n      ...PaymentRow\n    }\n  }\n": types.WholeBillFragmentDoc,
    "\n  fragment ClaimFigures on Claim {\n    charged\n    paid\n    adjusted\n    patientPart\n    open\n    reason {\n      code\n    }\n  }\n": types.ClaimFiguresFragmentDoc,
    "\n  fragment ClaimFindings on Claim {\n    encounterId\n    findings {\n      rule\n      severity\n      message\n      fix\n      field\n    }\n  }\n": types.ClaimFindingsFragmentDoc,
    "\n  fragment ClaimLedger on Claim {\n    open\n    entries {\n      id\n      journalId\n      kind\n      label\n      account\n      amount\n      effectiveOn\n      postedAt\n      source\n    }\n  }\n": types.ClaimLedgerFragmentDoc,
    "\n  fragment ClaimLines on Claim {\n    charged\n    paid\n    adjusted\n    patientPart\n    lines {\n      id\n      position\n      code\n      name\n      modifiers\n      units\n      pointers\n      charged\n      paid\n      adjusted\n      patientPart\n      reasons\n    }\n  }\n": types.ClaimLinesFragmentDoc,
    "\n  fragment ClaimPath on Claim {\n    timeline {\n      id\n      kind\n      title\n      tag\n      at\n      on\n      detail\n    }\n  }\n": types.ClaimPathFragmentDoc,
    "\n  fragment ClaimRow on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    patientInitials\n    payerName\n    title\n    serviceOn\n    open\n    charged\n    filingDaysLeft\n    reason {\n      code\n      short\n    }\n  }\n": types.ClaimRowFragmentDoc,
    "\n  fragment ClaimSteps on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    payerName\n    patientInitials\n    serviceOn\n    charged\n    steps\n    encounterId\n    nextStep\n  }\n": types.ClaimStepsFragmentDoc,
    "\n  fragment ClaimTasks on Claim {\n    followUps {\n      id\n      kind\n      task\n      dueOn\n    }\n  }\n": types.ClaimTasksFragmentDoc,
    "\n  mutation CloseFollowUp($id: ID!) {\n    closeFollowUp(id: $id) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.CloseFollowUpDocument,
    "\n  fragment ClaimWhy on Claim {\n    status\n    statusText\n    nextStep\n    reasons {\n      code\n      short\n      text\n      cause\n      action\n    }\n  }\n": types.ClaimWhyFragmentDoc,
    "\n  mutation HoldClaim($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    holdClaim(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.HoldClaimDocument,
    "\n  mutation ReleaseClaim($id: ID!, $expectedVersion: Int!) {\n    releaseClaim(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.ReleaseClaimDocument,
    "\n  mutation ReturnForCoding($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    returnForCoding(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.ReturnForCodingDocument,
    "\n  mutation SubmitClaim($idempotencyKey: ID!, $id: ID!, $expectedVersion: Int!) {\n    submitClaim(idempotencyKey: $idempotencyKey, id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.SubmitClaimDocument,
    "\n  fragment WholeClaim on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    statusAt\n    patientName\n    payerName\n    memberIdEnding\n    providerName\n    serviceOn\n    title\n    filingDaysLeft\n    filingLimitOn\n    nextStep\n    steps\n    reason {\n      code\n      short\n    }\n    reasons {\n      code\n    }\n    encounterId\n    ...ClaimFigures\n    ...ClaimWhy\n    ...ClaimLines\n    ...ClaimPath\n    ...ClaimLedger\n    ...ClaimFindings\n    ...ClaimTasks\n    ...ClaimSteps\n  }\n": types.WholeClaimFragmentDoc,
    "\n  query FindCodes($system: [CodeSystem!]!, $text: String!, $on: Day!) {\n    codes(system: $system, text: $text, on: $on, first: 20) {\n      id\n      system\n      code\n      name\n      billable\n      validFrom\n      validTo\n    }\n  }\n": types.FindCodesDocument,
    "\n  mutation AcceptCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    acceptCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.AcceptCodeDocument,
    "\n  mutation RejectCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    rejectCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.RejectCodeDocument,
    "\n  mutation ReplaceCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!, $system: CodeSystem!, $code: String!) {\n    replaceCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId, system: $system, code: $code) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.ReplaceCodeDocument,
    "\n  mutation SetModifiers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $modifiers: [String!]!) {\n    setModifiers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, modifiers: $modifiers) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.SetModifiersDocument,
    "\n  mutation SetPointers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $pointers: [Int!]!) {\n    setPointers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, pointers: $pointers) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.SetPointersDocument,
    "\n  mutation SetDiagnoses($id: ID!, $expectedVersion: Int!, $diagnoses: [DiagnosisInput!]!) {\n    setDiagnoses(id: $id, expectedVersion: $expectedVersion, diagnoses: $diagnoses) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.SetDiagnosesDocument,
    "\n  mutation SetLines($id: ID!, $expectedVersion: Int!, $lines: [ChargeLineInput!]!) {\n    setLines(id: $id, expectedVersion: $expectedVersion, lines: $lines) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.SetLinesDocument,
    "\n  mutation OverrideFlag($encounterId: ID!, $expectedVersion: Int!, $flagId: ID!, $reason: String!) {\n    overrideFlag(encounterId: $encounterId, expectedVersion: $expectedVersion, flagId: $flagId, reason: $reason) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.OverrideFlagDocument,
    "\n  mutation FinaliseEncounter($id: ID!, $expectedVersion: Int!) {\n    finaliseEncounter(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.FinaliseEncounterDocument,
    "\n  fragment QueueRow on Encounter {\n    id\n    number\n    version\n    status\n    title\n    payerName\n    charged\n    waitingSince\n    reasonText\n    openBlocks\n    positionInQueue\n  }\n": types.QueueRowFragmentDoc,
    "\n  fragment WholeEncounter on Encounter {\n    id\n    number\n    version\n    status\n    title\n    serviceOn\n    placeOfService\n    patientName\n    patientAge\n    patientSex\n    payerName\n    providerName\n    signedAt\n    signedBy\n    waitingSince\n    charged\n    reasonText\n    note {\n      heading\n      text\n    }\n    diagnoses {\n      id\n      position\n      letter\n      code\n      name\n      status\n      replacedCode\n      sourceText\n    }\n    lines {\n      id\n      position\n      system\n      code\n      name\n      modifiers\n      units\n      charge\n      pointers\n      status\n      replacedCode\n      sourceText\n    }\n    flags {\n      id\n      rule\n      severity\n      status\n      title\n      message\n      subjectId\n      source\n      overrideReason\n    }\n    openBlocks\n    passed\n    canFinalise\n    nextInQueue\n    positionInQueue\n    claims {\n      id\n      number\n      status\n      statusText\n    }\n  }\n": types.WholeEncounterFragmentDoc,
    "\n  fragment Frame on Query {\n    viewer {\n      id\n      name\n      email\n      roles\n      practice {\n        id\n        name\n        phone\n        isDemo\n      }\n    }\n  }\n": types.FrameFragmentDoc,
    "\n  fragment PaymentRow on Payment {\n    id\n    status\n    amount\n    createdAt\n    parts {\n      billId\n      title\n      visitOn\n      amount\n    }\n  }\n": types.PaymentRowFragmentDoc,
    "\n  fragment WholePayment on Payment {\n    ...PaymentRow\n    cardBrand\n    cardLast4\n    confirmation\n    bankMessage: message\n    remaining\n  }\n": types.WholePaymentFragmentDoc,
    "\n  query Account {\n    ...Frame\n    viewer {\n      id\n      name\n      email\n      patients {\n        id\n        name\n        relation\n      }\n      practice {\n        id\n        name\n      }\n    }\n    sessions {\n      id\n      ...DeviceRow\n    }\n  }\n": types.AccountDocument,
    "\n  fragment DeviceRow on Session {\n    id\n    startedAt\n    lastSeenAt\n    device\n    isCurrent\n  }\n": types.DeviceRowFragmentDoc,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id) {\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n      }\n    }\n  }\n": types.RevokeSessionDocument,
    "\n  query Bill($id: ID!) {\n    ...Frame\n    bill(id: $id) {\n      id\n      ...WholeBill\n    }\n  }\n": types.BillDocument,
    "\n  query Bills {\n    ...Frame\n    bills {\n      id\n      status\n      visitOn\n      ...BillRow\n    }\n  }\n": types.BillsDocument,
    "\n  subscription PatientEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      bill {\n        id\n        ...WholeBill\n      }\n      home {\n        id\n        owed\n        dueOn\n        ready {\n          id\n          ...BillRow\n        }\n        waiting {\n          id\n          ...BillRow\n        }\n        lastPayment {\n          id\n          status\n          amount\n          createdAt\n        }\n      }\n      payment {\n        id\n        ...WholePayment\n      }\n    }\n  }\n": types.PatientEventsDocument,
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
    "\n  query Admin {\n    ...Frame\n  }\n": types.AdminDocument,
    "\n  query Audit($first: Int, $after: String) {\n    ...Frame\n    audit(first: $first, after: $after) {\n      id\n      ...AuditRow\n    }\n  }\n": types.AuditDocument,
    "\n  query Connections {\n    ...Frame\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n": types.ConnectionsDocument,
    "\n  query Import($id: ID!) {\n    ...Frame\n    import(id: $id) {\n      id\n      status\n      ...ImportDetail\n    }\n  }\n": types.ImportDocument,
    "\n  query Imports {\n    ...Frame\n    imports {\n      id\n      status\n      ...ImportRow\n    }\n  }\n": types.ImportsDocument,
    "\n  query Payers {\n    ...Frame\n    payers {\n      id\n      ...PayerRow\n    }\n    connections {\n      id\n      name\n    }\n  }\n": types.PayersDocument,
    "\n  query Practice {\n    ...Frame\n    practice {\n      id\n      ...PracticeForm\n    }\n  }\n": types.PracticeDocument,
    "\n  query Users {\n    ...Frame\n    users {\n      id\n      ...UserRow\n    }\n  }\n": types.UsersDocument,
    "\n  query Encounter($id: ID!) {\n    ...Frame\n    encounter(id: $id) {\n      id\n      ...WholeEncounter\n    }\n  }\n": types.EncounterDocument,
    "\n  query Claim($id: ID!) {\n    ...Frame\n    claim(id: $id) {\n      id\n      number\n      ...WholeClaim\n    }\n  }\n": types.ClaimDocument,
    "\n  query CodingQueue($first: Int, $after: String) {\n    ...Frame\n    codingQueue(first: $first, after: $after) {\n      items {\n        id\n        ...QueueRow\n      }\n      next\n      total\n    }\n  }\n": types.CodingQueueDocument,
    "\n  subscription StaffEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      claim {\n        id\n        ...ClaimRow\n        ...ClaimSteps\n      }\n      encounter {\n        id\n        ...QueueRow\n      }\n    }\n  }\n": types.StaffEventsDocument,
    "\n  query Inbox {\n    ...Frame\n    today {\n      ...RecentClaims\n    }\n  }\n": types.InboxDocument,
    "\n  fragment StaffDevice on Session {\n    id\n    startedAt\n    lastSeenAt\n    device\n    isCurrent\n  }\n": types.StaffDeviceFragmentDoc,
    "\n  mutation RevokeStaffSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.RevokeStaffSessionDocument,
    "\n  query StaffMe {\n    ...Frame\n    sessions {\n      ...StaffDevice\n    }\n  }\n": types.StaffMeDocument,
    "\n  query Proof($id: ID!) {\n    ...Frame\n    practice {\n      name\n      npi\n    }\n    claim(id: $id) {\n      id\n      number\n      patientName\n      payerName\n      memberIdEnding\n      serviceOn\n      filingLimitOn\n      charged\n      submissions {\n        id\n        ...Submission\n      }\n    }\n  }\n": types.ProofDocument,
    "\n  fragment Submission on ClaimSubmission {\n    id\n    position\n    frequency\n    sentAt\n    connectionName\n    controlNumber\n    fileName\n    sha256\n    answers {\n      id\n      source\n      code\n      words\n      saidOn\n      receivedAt\n      payerControlNumber\n      fileName\n      fileKind\n      sha256\n      excerpt\n    }\n  }\n": types.SubmissionFragmentDoc,
    "\n  query DemoSignIns {\n    demoSignIns {\n      email\n      password\n      role\n      name\n    }\n  }\n": types.DemoSignInsDocument,
    "\n  mutation StaffSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"staff\") {\n      __typename\n      ... on Viewer {\n        id\n        name\n        roles\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.StaffSignInDocument,
    "\n  fragment DaySheet on Today {\n    denied {\n      count\n      amount\n    }\n    rejected {\n      count\n      amount\n    }\n    filingSoon {\n      count\n      amount\n    }\n    ready {\n      count\n      amount\n    }\n    waiting {\n      count\n      amount\n    }\n    overdue {\n      count\n      amount\n    }\n    codingQueue\n  }\n": types.DaySheetFragmentDoc,
    "\n  fragment NextUp on Today {\n    next {\n      id\n      payerName\n      statusText\n      open\n      filingDaysLeft\n      reason {\n        code\n        short\n      }\n    }\n    ready {\n      count\n    }\n  }\n": types.NextUpFragmentDoc,
    "\n  fragment RecentClaims on Today {\n    recent {\n      id\n      number\n      status\n      statusText\n      payerName\n      title\n      open\n    }\n  }\n": types.RecentClaimsFragmentDoc,
    "\n  query Today {\n    ...Frame\n    today {\n      ...NextUp\n      ...DaySheet\n      ...RecentClaims\n      next {\n        id\n      }\n    }\n  }\n": types.TodayDocument,
    "\n  query ReadyClaims {\n    today {\n      ready {\n        count\n        amount\n      }\n    }\n  }\n": types.ReadyClaimsDocument,
    "\n  mutation SubmitReadyClaims($idempotencyKey: ID!) {\n    submitReadyClaims(idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on SubmittedClaims {\n        submitted\n        refused {\n          code\n          message\n        }\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n": types.SubmitReadyClaimsDocument,
    "\n  query Worklist($filter: WorklistFilter, $sort: WorklistSort, $first: Int, $after: String) {\n    ...Frame\n    worklist(filter: $filter, sort: $sort, first: $first, after: $after) {\n      items {\n        id\n        ...ClaimRow\n      }\n      next\n      total\n      atRisk\n    }\n  }\n": types.WorklistDocument,
    "\n  query WorklistPayers {\n    payers {\n      id\n      name\n    }\n  }\n": types.WorklistPayersDocument,
    "\n  query ClaimPeek($id: ID!) {\n    claim(id: $id) {\n      id\n      number\n      status\n      statusText\n      payerName\n      open\n      filingDaysLeft\n      nextStep\n      reasons {\n        code\n        short\n        cause\n      }\n      ...ClaimPath\n    }\n  }\n": types.ClaimPeekDocument,
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
export function graphql(source: "\n  fragment AuditRow on AuditRow {\n    id\n    at\n    actorName\n    action\n    operation\n    patientName\n    outcome\n  }\n"): (typeof documents)["\n  fragment AuditRow on AuditRow {\n    id\n    at\n    actorName\n    action\n    operation\n    patientName\n    outcome\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveConnection($id: ID, $input: ConnectionInput!) {\n    saveConnection(id: $id, input: $input) {\n      __typename\n      ... on Connection {\n        ...ConnectionCard\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveConnection($id: ID, $input: ConnectionInput!) {\n    saveConnection(id: $id, input: $input) {\n      __typename\n      ... on Connection {\n        ...ConnectionCard\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConnectionCard on Connection {\n    id\n    name\n    kind\n    outFolder\n    inFolder\n    delaySeconds\n    lastSentAt\n    lastReceivedAt\n    files {\n      id\n      direction\n      kind\n      name\n      at\n      sha256\n      bytes\n      status\n      result\n    }\n  }\n"): (typeof documents)["\n  fragment ConnectionCard on Connection {\n    id\n    name\n    kind\n    outFolder\n    inFolder\n    delaySeconds\n    lastSentAt\n    lastReceivedAt\n    files {\n      id\n      direction\n      kind\n      name\n      at\n      sha256\n      bytes\n      status\n      result\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableUser($id: ID!) {\n    disableUser(id: $id) {\n      __typename\n      ... on User {\n        ...UserRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DisableUser($id: ID!) {\n    disableUser(id: $id) {\n      __typename\n      ... on User {\n        ...UserRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportDetail on ImportRun {\n    id\n    kind\n    source\n    status\n    startedAt\n    endedAt\n    startedBy\n    read\n    added\n    alreadyThere\n    wentThrough\n    flagged\n    refused\n    problems {\n      file\n      line\n      reason\n    }\n  }\n"): (typeof documents)["\n  fragment ImportDetail on ImportRun {\n    id\n    kind\n    source\n    status\n    startedAt\n    endedAt\n    startedBy\n    read\n    added\n    alreadyThere\n    wentThrough\n    flagged\n    refused\n    problems {\n      file\n      line\n      reason\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportRow on ImportRun {\n    id\n    kind\n    source\n    status\n    startedAt\n    read\n    added\n    refused\n  }\n"): (typeof documents)["\n  fragment ImportRow on ImportRun {\n    id\n    kind\n    source\n    status\n    startedAt\n    read\n    added\n    refused\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePayer($id: ID, $input: PayerInput!) {\n    savePayer(id: $id, input: $input) {\n      __typename\n      ... on Payer {\n        ...PayerRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SavePayer($id: ID, $input: PayerInput!) {\n    savePayer(id: $id, input: $input) {\n      __typename\n      ... on Payer {\n        ...PayerRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PayerRow on Payer {\n    id\n    name\n    payerId\n    filingIndicator\n    filingLimitDays\n    connectionId\n    connectionName\n  }\n"): (typeof documents)["\n  fragment PayerRow on Payer {\n    id\n    name\n    payerId\n    filingIndicator\n    filingLimitDays\n    connectionId\n    connectionName\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PracticeForm on Practice {\n    id\n    name\n    npi\n    taxId\n    taxonomy\n    phone\n    timeZone\n    address {\n      line1\n      line2\n      city\n      state\n      zip\n    }\n  }\n"): (typeof documents)["\n  fragment PracticeForm on Practice {\n    id\n    name\n    npi\n    taxId\n    taxonomy\n    phone\n    timeZone\n    address {\n      line1\n      line2\n      city\n      state\n      zip\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePractice($input: PracticeInput!) {\n    savePractice(input: $input) {\n      __typename\n      ... on Practice {\n        ...PracticeForm\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SavePractice($input: PracticeInput!) {\n    savePractice(input: $input) {\n      __typename\n      ... on Practice {\n        ...PracticeForm\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveUser($id: ID, $input: UserInput!) {\n    saveUser(id: $id, input: $input) {\n      __typename\n      ... on User {\n        ...UserRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveUser($id: ID, $input: UserInput!) {\n    saveUser(id: $id, input: $input) {\n      __typename\n      ... on User {\n        ...UserRow\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UserRow on User {\n    id\n    name\n    email\n    roles\n    isDisabled\n    lastSeenAt\n  }\n"): (typeof documents)["\n  fragment UserRow on User {\n    id\n    name\n    email\n    roles\n    isDisabled\n    lastSeenAt\n  }\n"];
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
export function graphql(source: "\n  fragment ClaimFigures on Claim {\n    charged\n    paid\n    adjusted\n    patientPart\n    open\n    reason {\n      code\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimFigures on Claim {\n    charged\n    paid\n    adjusted\n    patientPart\n    open\n    reason {\n      code\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimFindings on Claim {\n    encounterId\n    findings {\n      rule\n      severity\n      message\n      fix\n      field\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimFindings on Claim {\n    encounterId\n    findings {\n      rule\n      severity\n      message\n      fix\n      field\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimLedger on Claim {\n    open\n    entries {\n      id\n      journalId\n      kind\n      label\n      account\n      amount\n      effectiveOn\n      postedAt\n      source\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimLedger on Claim {\n    open\n    entries {\n      id\n      journalId\n      kind\n      label\n      account\n      amount\n      effectiveOn\n      postedAt\n      source\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimLines on Claim {\n    charged\n    paid\n    adjusted\n    patientPart\n    lines {\n      id\n      position\n      code\n      name\n      modifiers\n      units\n      pointers\n      charged\n      paid\n      adjusted\n      patientPart\n      reasons\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimLines on Claim {\n    charged\n    paid\n    adjusted\n    patientPart\n    lines {\n      id\n      position\n      code\n      name\n      modifiers\n      units\n      pointers\n      charged\n      paid\n      adjusted\n      patientPart\n      reasons\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimPath on Claim {\n    timeline {\n      id\n      kind\n      title\n      tag\n      at\n      on\n      detail\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimPath on Claim {\n    timeline {\n      id\n      kind\n      title\n      tag\n      at\n      on\n      detail\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimRow on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    patientInitials\n    payerName\n    title\n    serviceOn\n    open\n    charged\n    filingDaysLeft\n    reason {\n      code\n      short\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimRow on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    patientInitials\n    payerName\n    title\n    serviceOn\n    open\n    charged\n    filingDaysLeft\n    reason {\n      code\n      short\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimSteps on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    payerName\n    patientInitials\n    serviceOn\n    charged\n    steps\n    encounterId\n    nextStep\n  }\n"): (typeof documents)["\n  fragment ClaimSteps on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    payerName\n    patientInitials\n    serviceOn\n    charged\n    steps\n    encounterId\n    nextStep\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimTasks on Claim {\n    followUps {\n      id\n      kind\n      task\n      dueOn\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimTasks on Claim {\n    followUps {\n      id\n      kind\n      task\n      dueOn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseFollowUp($id: ID!) {\n    closeFollowUp(id: $id) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CloseFollowUp($id: ID!) {\n    closeFollowUp(id: $id) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimWhy on Claim {\n    status\n    statusText\n    nextStep\n    reasons {\n      code\n      short\n      text\n      cause\n      action\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimWhy on Claim {\n    status\n    statusText\n    nextStep\n    reasons {\n      code\n      short\n      text\n      cause\n      action\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HoldClaim($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    holdClaim(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation HoldClaim($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    holdClaim(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleaseClaim($id: ID!, $expectedVersion: Int!) {\n    releaseClaim(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReleaseClaim($id: ID!, $expectedVersion: Int!) {\n    releaseClaim(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReturnForCoding($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    returnForCoding(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReturnForCoding($id: ID!, $expectedVersion: Int!, $reason: String!) {\n    returnForCoding(id: $id, expectedVersion: $expectedVersion, reason: $reason) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitClaim($idempotencyKey: ID!, $id: ID!, $expectedVersion: Int!) {\n    submitClaim(idempotencyKey: $idempotencyKey, id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitClaim($idempotencyKey: ID!, $id: ID!, $expectedVersion: Int!) {\n    submitClaim(idempotencyKey: $idempotencyKey, id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Claim {\n        ...WholeClaim\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WholeClaim on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    statusAt\n    patientName\n    payerName\n    memberIdEnding\n    providerName\n    serviceOn\n    title\n    filingDaysLeft\n    filingLimitOn\n    nextStep\n    steps\n    reason {\n      code\n      short\n    }\n    reasons {\n      code\n    }\n    encounterId\n    ...ClaimFigures\n    ...ClaimWhy\n    ...ClaimLines\n    ...ClaimPath\n    ...ClaimLedger\n    ...ClaimFindings\n    ...ClaimTasks\n    ...ClaimSteps\n  }\n"): (typeof documents)["\n  fragment WholeClaim on Claim {\n    id\n    version\n    number\n    status\n    statusText\n    statusAt\n    patientName\n    payerName\n    memberIdEnding\n    providerName\n    serviceOn\n    title\n    filingDaysLeft\n    filingLimitOn\n    nextStep\n    steps\n    reason {\n      code\n      short\n    }\n    reasons {\n      code\n    }\n    encounterId\n    ...ClaimFigures\n    ...ClaimWhy\n    ...ClaimLines\n    ...ClaimPath\n    ...ClaimLedger\n    ...ClaimFindings\n    ...ClaimTasks\n    ...ClaimSteps\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindCodes($system: [CodeSystem!]!, $text: String!, $on: Day!) {\n    codes(system: $system, text: $text, on: $on, first: 20) {\n      id\n      system\n      code\n      name\n      billable\n      validFrom\n      validTo\n    }\n  }\n"): (typeof documents)["\n  query FindCodes($system: [CodeSystem!]!, $text: String!, $on: Day!) {\n    codes(system: $system, text: $text, on: $on, first: 20) {\n      id\n      system\n      code\n      name\n      billable\n      validFrom\n      validTo\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    acceptCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    acceptCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    rejectCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RejectCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!) {\n    rejectCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplaceCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!, $system: CodeSystem!, $code: String!) {\n    replaceCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId, system: $system, code: $code) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplaceCode($encounterId: ID!, $expectedVersion: Int!, $entryId: ID!, $system: CodeSystem!, $code: String!) {\n    replaceCode(encounterId: $encounterId, expectedVersion: $expectedVersion, entryId: $entryId, system: $system, code: $code) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetModifiers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $modifiers: [String!]!) {\n    setModifiers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, modifiers: $modifiers) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetModifiers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $modifiers: [String!]!) {\n    setModifiers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, modifiers: $modifiers) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPointers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $pointers: [Int!]!) {\n    setPointers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, pointers: $pointers) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetPointers($encounterId: ID!, $expectedVersion: Int!, $lineId: ID!, $pointers: [Int!]!) {\n    setPointers(encounterId: $encounterId, expectedVersion: $expectedVersion, lineId: $lineId, pointers: $pointers) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetDiagnoses($id: ID!, $expectedVersion: Int!, $diagnoses: [DiagnosisInput!]!) {\n    setDiagnoses(id: $id, expectedVersion: $expectedVersion, diagnoses: $diagnoses) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetDiagnoses($id: ID!, $expectedVersion: Int!, $diagnoses: [DiagnosisInput!]!) {\n    setDiagnoses(id: $id, expectedVersion: $expectedVersion, diagnoses: $diagnoses) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetLines($id: ID!, $expectedVersion: Int!, $lines: [ChargeLineInput!]!) {\n    setLines(id: $id, expectedVersion: $expectedVersion, lines: $lines) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetLines($id: ID!, $expectedVersion: Int!, $lines: [ChargeLineInput!]!) {\n    setLines(id: $id, expectedVersion: $expectedVersion, lines: $lines) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OverrideFlag($encounterId: ID!, $expectedVersion: Int!, $flagId: ID!, $reason: String!) {\n    overrideFlag(encounterId: $encounterId, expectedVersion: $expectedVersion, flagId: $flagId, reason: $reason) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OverrideFlag($encounterId: ID!, $expectedVersion: Int!, $flagId: ID!, $reason: String!) {\n    overrideFlag(encounterId: $encounterId, expectedVersion: $expectedVersion, flagId: $flagId, reason: $reason) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinaliseEncounter($id: ID!, $expectedVersion: Int!) {\n    finaliseEncounter(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation FinaliseEncounter($id: ID!, $expectedVersion: Int!) {\n    finaliseEncounter(id: $id, expectedVersion: $expectedVersion) {\n      __typename\n      ... on Encounter {\n        id\n        version\n        ...WholeEncounter\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment QueueRow on Encounter {\n    id\n    number\n    version\n    status\n    title\n    payerName\n    charged\n    waitingSince\n    reasonText\n    openBlocks\n    positionInQueue\n  }\n"): (typeof documents)["\n  fragment QueueRow on Encounter {\n    id\n    number\n    version\n    status\n    title\n    payerName\n    charged\n    waitingSince\n    reasonText\n    openBlocks\n    positionInQueue\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WholeEncounter on Encounter {\n    id\n    number\n    version\n    status\n    title\n    serviceOn\n    placeOfService\n    patientName\n    patientAge\n    patientSex\n    payerName\n    providerName\n    signedAt\n    signedBy\n    waitingSince\n    charged\n    reasonText\n    note {\n      heading\n      text\n    }\n    diagnoses {\n      id\n      position\n      letter\n      code\n      name\n      status\n      replacedCode\n      sourceText\n    }\n    lines {\n      id\n      position\n      system\n      code\n      name\n      modifiers\n      units\n      charge\n      pointers\n      status\n      replacedCode\n      sourceText\n    }\n    flags {\n      id\n      rule\n      severity\n      status\n      title\n      message\n      subjectId\n      source\n      overrideReason\n    }\n    openBlocks\n    passed\n    canFinalise\n    nextInQueue\n    positionInQueue\n    claims {\n      id\n      number\n      status\n      statusText\n    }\n  }\n"): (typeof documents)["\n  fragment WholeEncounter on Encounter {\n    id\n    number\n    version\n    status\n    title\n    serviceOn\n    placeOfService\n    patientName\n    patientAge\n    patientSex\n    payerName\n    providerName\n    signedAt\n    signedBy\n    waitingSince\n    charged\n    reasonText\n    note {\n      heading\n      text\n    }\n    diagnoses {\n      id\n      position\n      letter\n      code\n      name\n      status\n      replacedCode\n      sourceText\n    }\n    lines {\n      id\n      position\n      system\n      code\n      name\n      modifiers\n      units\n      charge\n      pointers\n      status\n      replacedCode\n      sourceText\n    }\n    flags {\n      id\n      rule\n      severity\n      status\n      title\n      message\n      subjectId\n      source\n      overrideReason\n    }\n    openBlocks\n    passed\n    canFinalise\n    nextInQueue\n    positionInQueue\n    claims {\n      id\n      number\n      status\n      statusText\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Frame on Query {\n    viewer {\n      id\n      name\n      email\n      roles\n      practice {\n        id\n        name\n        phone\n        isDemo\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Frame on Query {\n    viewer {\n      id\n      name\n      email\n      roles\n      practice {\n        id\n        name\n        phone\n        isDemo\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  subscription PatientEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      bill {\n        id\n        ...WholeBill\n      }\n      home {\n        id\n        owed\n        dueOn\n        ready {\n          id\n          ...BillRow\n        }\n        waiting {\n          id\n          ...BillRow\n        }\n        lastPayment {\n          id\n          status\n          amount\n          createdAt\n        }\n      }\n      payment {\n        id\n        ...WholePayment\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription PatientEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      bill {\n        id\n        ...WholeBill\n      }\n      home {\n        id\n        owed\n        dueOn\n        ready {\n          id\n          ...BillRow\n        }\n        waiting {\n          id\n          ...BillRow\n        }\n        lastPayment {\n          id\n          status\n          amount\n          createdAt\n        }\n      }\n      payment {\n        id\n        ...WholePayment\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  query Admin {\n    ...Frame\n  }\n"): (typeof documents)["\n  query Admin {\n    ...Frame\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Audit($first: Int, $after: String) {\n    ...Frame\n    audit(first: $first, after: $after) {\n      id\n      ...AuditRow\n    }\n  }\n"): (typeof documents)["\n  query Audit($first: Int, $after: String) {\n    ...Frame\n    audit(first: $first, after: $after) {\n      id\n      ...AuditRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Connections {\n    ...Frame\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n"): (typeof documents)["\n  query Connections {\n    ...Frame\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Import($id: ID!) {\n    ...Frame\n    import(id: $id) {\n      id\n      status\n      ...ImportDetail\n    }\n  }\n"): (typeof documents)["\n  query Import($id: ID!) {\n    ...Frame\n    import(id: $id) {\n      id\n      status\n      ...ImportDetail\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Imports {\n    ...Frame\n    imports {\n      id\n      status\n      ...ImportRow\n    }\n  }\n"): (typeof documents)["\n  query Imports {\n    ...Frame\n    imports {\n      id\n      status\n      ...ImportRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Payers {\n    ...Frame\n    payers {\n      id\n      ...PayerRow\n    }\n    connections {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query Payers {\n    ...Frame\n    payers {\n      id\n      ...PayerRow\n    }\n    connections {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Practice {\n    ...Frame\n    practice {\n      id\n      ...PracticeForm\n    }\n  }\n"): (typeof documents)["\n  query Practice {\n    ...Frame\n    practice {\n      id\n      ...PracticeForm\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Users {\n    ...Frame\n    users {\n      id\n      ...UserRow\n    }\n  }\n"): (typeof documents)["\n  query Users {\n    ...Frame\n    users {\n      id\n      ...UserRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Encounter($id: ID!) {\n    ...Frame\n    encounter(id: $id) {\n      id\n      ...WholeEncounter\n    }\n  }\n"): (typeof documents)["\n  query Encounter($id: ID!) {\n    ...Frame\n    encounter(id: $id) {\n      id\n      ...WholeEncounter\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Claim($id: ID!) {\n    ...Frame\n    claim(id: $id) {\n      id\n      number\n      ...WholeClaim\n    }\n  }\n"): (typeof documents)["\n  query Claim($id: ID!) {\n    ...Frame\n    claim(id: $id) {\n      id\n      number\n      ...WholeClaim\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CodingQueue($first: Int, $after: String) {\n    ...Frame\n    codingQueue(first: $first, after: $after) {\n      items {\n        id\n        ...QueueRow\n      }\n      next\n      total\n    }\n  }\n"): (typeof documents)["\n  query CodingQueue($first: Int, $after: String) {\n    ...Frame\n    codingQueue(first: $first, after: $after) {\n      items {\n        id\n        ...QueueRow\n      }\n      next\n      total\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StaffEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      claim {\n        id\n        ...ClaimRow\n        ...ClaimSteps\n      }\n      encounter {\n        id\n        ...QueueRow\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription StaffEvents($after: String) {\n    events(after: $after) {\n      cursor\n      kind\n      claim {\n        id\n        ...ClaimRow\n        ...ClaimSteps\n      }\n      encounter {\n        id\n        ...QueueRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Inbox {\n    ...Frame\n    today {\n      ...RecentClaims\n    }\n  }\n"): (typeof documents)["\n  query Inbox {\n    ...Frame\n    today {\n      ...RecentClaims\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StaffDevice on Session {\n    id\n    startedAt\n    lastSeenAt\n    device\n    isCurrent\n  }\n"): (typeof documents)["\n  fragment StaffDevice on Session {\n    id\n    startedAt\n    lastSeenAt\n    device\n    isCurrent\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeStaffSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeStaffSession($id: ID!) {\n    revokeSession(id: $id) {\n      __typename\n      ... on Done {\n        ok\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffMe {\n    ...Frame\n    sessions {\n      ...StaffDevice\n    }\n  }\n"): (typeof documents)["\n  query StaffMe {\n    ...Frame\n    sessions {\n      ...StaffDevice\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Proof($id: ID!) {\n    ...Frame\n    practice {\n      name\n      npi\n    }\n    claim(id: $id) {\n      id\n      number\n      patientName\n      payerName\n      memberIdEnding\n      serviceOn\n      filingLimitOn\n      charged\n      submissions {\n        id\n        ...Submission\n      }\n    }\n  }\n"): (typeof documents)["\n  query Proof($id: ID!) {\n    ...Frame\n    practice {\n      name\n      npi\n    }\n    claim(id: $id) {\n      id\n      number\n      patientName\n      payerName\n      memberIdEnding\n      serviceOn\n      filingLimitOn\n      charged\n      submissions {\n        id\n        ...Submission\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Submission on ClaimSubmission {\n    id\n    position\n    frequency\n    sentAt\n    connectionName\n    controlNumber\n    fileName\n    sha256\n    answers {\n      id\n      source\n      code\n      words\n      saidOn\n      receivedAt\n      payerControlNumber\n      fileName\n      fileKind\n      sha256\n      excerpt\n    }\n  }\n"): (typeof documents)["\n  fragment Submission on ClaimSubmission {\n    id\n    position\n    frequency\n    sentAt\n    connectionName\n    controlNumber\n    fileName\n    sha256\n    answers {\n      id\n      source\n      code\n      words\n      saidOn\n      receivedAt\n      payerControlNumber\n      fileName\n      fileKind\n      sha256\n      excerpt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemoSignIns {\n    demoSignIns {\n      email\n      password\n      role\n      name\n    }\n  }\n"): (typeof documents)["\n  query DemoSignIns {\n    demoSignIns {\n      email\n      password\n      role\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StaffSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"staff\") {\n      __typename\n      ... on Viewer {\n        id\n        name\n        roles\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StaffSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password, audience: \"staff\") {\n      __typename\n      ... on Viewer {\n        id\n        name\n        roles\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DaySheet on Today {\n    denied {\n      count\n      amount\n    }\n    rejected {\n      count\n      amount\n    }\n    filingSoon {\n      count\n      amount\n    }\n    ready {\n      count\n      amount\n    }\n    waiting {\n      count\n      amount\n    }\n    overdue {\n      count\n      amount\n    }\n    codingQueue\n  }\n"): (typeof documents)["\n  fragment DaySheet on Today {\n    denied {\n      count\n      amount\n    }\n    rejected {\n      count\n      amount\n    }\n    filingSoon {\n      count\n      amount\n    }\n    ready {\n      count\n      amount\n    }\n    waiting {\n      count\n      amount\n    }\n    overdue {\n      count\n      amount\n    }\n    codingQueue\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NextUp on Today {\n    next {\n      id\n      payerName\n      statusText\n      open\n      filingDaysLeft\n      reason {\n        code\n        short\n      }\n    }\n    ready {\n      count\n    }\n  }\n"): (typeof documents)["\n  fragment NextUp on Today {\n    next {\n      id\n      payerName\n      statusText\n      open\n      filingDaysLeft\n      reason {\n        code\n        short\n      }\n    }\n    ready {\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecentClaims on Today {\n    recent {\n      id\n      number\n      status\n      statusText\n      payerName\n      title\n      open\n    }\n  }\n"): (typeof documents)["\n  fragment RecentClaims on Today {\n    recent {\n      id\n      number\n      status\n      statusText\n      payerName\n      title\n      open\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Today {\n    ...Frame\n    today {\n      ...NextUp\n      ...DaySheet\n      ...RecentClaims\n      next {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query Today {\n    ...Frame\n    today {\n      ...NextUp\n      ...DaySheet\n      ...RecentClaims\n      next {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadyClaims {\n    today {\n      ready {\n        count\n        amount\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReadyClaims {\n    today {\n      ready {\n        count\n        amount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitReadyClaims($idempotencyKey: ID!) {\n    submitReadyClaims(idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on SubmittedClaims {\n        submitted\n        refused {\n          code\n          message\n        }\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitReadyClaims($idempotencyKey: ID!) {\n    submitReadyClaims(idempotencyKey: $idempotencyKey) {\n      __typename\n      ... on SubmittedClaims {\n        submitted\n        refused {\n          code\n          message\n        }\n      }\n      ... on Refusal {\n        code\n        message\n        retry\n        field\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Worklist($filter: WorklistFilter, $sort: WorklistSort, $first: Int, $after: String) {\n    ...Frame\n    worklist(filter: $filter, sort: $sort, first: $first, after: $after) {\n      items {\n        id\n        ...ClaimRow\n      }\n      next\n      total\n      atRisk\n    }\n  }\n"): (typeof documents)["\n  query Worklist($filter: WorklistFilter, $sort: WorklistSort, $first: Int, $after: String) {\n    ...Frame\n    worklist(filter: $filter, sort: $sort, first: $first, after: $after) {\n      items {\n        id\n        ...ClaimRow\n      }\n      next\n      total\n      atRisk\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorklistPayers {\n    payers {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query WorklistPayers {\n    payers {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClaimPeek($id: ID!) {\n    claim(id: $id) {\n      id\n      number\n      status\n      statusText\n      payerName\n      open\n      filingDaysLeft\n      nextStep\n      reasons {\n        code\n        short\n        cause\n      }\n      ...ClaimPath\n    }\n  }\n"): (typeof documents)["\n  query ClaimPeek($id: ID!) {\n    claim(id: $id) {\n      id\n      number\n      status\n      statusText\n      payerName\n      open\n      filingDaysLeft\n      nextStep\n      reasons {\n        code\n        short\n        cause\n      }\n      ...ClaimPath\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;