import { graphqlEnum } from './graphql-enum.ts'

export const SeverityEnum = graphqlEnum('Severity', ['BLOCK', 'WARN', 'INFO'])
