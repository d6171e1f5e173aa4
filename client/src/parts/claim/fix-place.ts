/** Where a finding's field is put right: what belongs to the practice or the insurer there, everything else on the claim's form. */
export function fixPlace(claimId: string, field: string): string {
  if (field.startsWith('practice.')) return '/admin/practice'
  if (field.startsWith('payer.')) return '/admin/payers'
  return `/claims/${claimId}/form?${new URLSearchParams({ field }).toString()}`
}
