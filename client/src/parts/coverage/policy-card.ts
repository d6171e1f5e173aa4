import { graphql } from '../../gql/gql.ts'

/** One insurance of a patient with the newest answers about it. */
export const policyCard = graphql(`
  fragment PolicyCard on Policy {
    id
    payerName
    kind
    rank
    turn
    turnReason
    isOrderedByHand
    memberId
    groupNumber
    relationship
    holderName
    validFrom
    validTo
    isInForce
    cannotAsk
    facts {
      employmentOf
      employees
      entitledBy
      kidneyDiseaseFrom
      isMedigap
      paysFor
      isCourtOrdered
      custody
    }
    lastAnswer {
      id
      ...EligibilityAnswer
    }
    checks {
      id
      status
      serviceOn
      askedAt
      answeredAt
      isActive
      problem
    }
  }
`)

export const eligibilityAnswer = graphql(`
  fragment EligibilityAnswer on EligibilityCheck {
    id
    serviceOn
    answeredAt
    isActive
    activeFrom
    activeTo
    plans
    insuranceTypes
    notCovered
    messages
    otherPayers {
      name
      payerId
      memberId
      kind
      from
      to
    }
    primaryCare {
      name
      phone
    }
    networks {
      network
      title
      shares {
        name
        services
        forWhom
        amount
        percent
        per
        procedure
        places
        needsAuthorization
        messages
      }
      limits {
        name
        services
        forWhom
        total
        per
        remaining
        used
        messages
      }
    }
  }
`)
