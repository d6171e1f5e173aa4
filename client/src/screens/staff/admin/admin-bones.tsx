import { Bone, Bones, CardBone } from '../../../ui/bones.tsx'

/** The shape of a table or form before the data. */
export function AdminBones({ label }: { label: string }) {
  return (
    <Bones label={label}>
      <Bone width="12rem" />
      <CardBone height="16rem" />
    </Bones>
  )
}
