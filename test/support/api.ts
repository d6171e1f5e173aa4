/** A signed-in caller of the API, as the apps call it. */
export interface Caller {
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>
  cookie: string
}

export async function signIn(address: string, email: string, password: string, audience: 'patient' | 'staff'): Promise<Caller> {
  const response = await post(
    address,
    '',
    'mutation In($email: String!, $password: String!, $audience: String!) { signIn(email: $email, password: $password, audience: $audience) { __typename ... on Refusal { message } } }',
    { email, password, audience },
  )
  const cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const answer = await response.json()
  if (answer.data?.signIn?.__typename !== 'Viewer') throw new Error(`sign-in: ${JSON.stringify(answer)}`)
  return {
    cookie,
    ask: async (query, variables = {}) => {
      const { data, errors } = await (await post(address, cookie, query, variables)).json()
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
  }
}

const post = (address: string, cookie: string, query: string, variables: Record<string, unknown>): Promise<Response> =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cleanclaim': '1', cookie, origin: address },
    body: JSON.stringify({ query, variables }),
  })
