import { useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import { wholeForm } from '../../../parts/form/whole-form.ts'
import { Bone, Bones, CardBone } from '../../../ui/bones.tsx'
import { Load } from '../../../ui/load.tsx'
import { NotHere } from '../not-here.tsx'
import { Page } from '../page.tsx'
import { FormBody } from './form-body.tsx'

const formQuery = graphql(`
  query ClaimForm($id: ID!) {
    ...Frame
    claimForm(id: $id) {
      ...WholeForm
      claim {
        id
        number
        status
        statusText
        patientName
        payerName
        encounterId
      }
    }
  }
`)

const keys = [{ keys: ['Ctrl', 'Enter'], does: 'Save and check' }]

/** A claim as its CMS-1500: what the biller may change is changed in place, and each finding stands beside its box. */
export default function FormScreen() {
  const { id = '' } = useParams()
  const query = useQuery(formQuery, { variables: { id } })
  return (
    <Page title="Claim form" back={{ to: `/claims/${id}`, label: 'Back to the claim' }} keys={keys} main="s-main with-dock">
      <Load
        query={query}
        bones={
          <Bones label="Loading the form">
            <Bone width="18rem" height="1.8rem" />
            <CardBone height="40rem" />
          </Bones>
        }
        failed="The form could not be loaded"
      >
        {({ claimForm }) => {
          const form = unmask(wholeForm, claimForm)
          if (!form || !claimForm?.claim) return <NotHere thing="form" to={`/claims/${id}`} list="the claim" />
          return <FormBody key={form.id} form={form} claim={claimForm.claim} />
        }}
      </Load>
    </Page>
  )
}
