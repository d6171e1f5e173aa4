import type { Role } from '../../gql/graphql.ts'
import { useViewer } from '../frame/use-frame.ts'

/** For whom coverage is work; the server decides, this only leaves out ways that end at a closed door. */
const readers: readonly Role[] = ['FRONT_DESK', 'BILLER', 'POSTER', 'ADMIN', 'AUDITOR']

export const useReadsCoverage = (): boolean => (useViewer()?.roles ?? []).some(role => readers.includes(role))
