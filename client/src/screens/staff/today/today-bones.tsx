import { Bone, Bones, CardBone } from '../../../ui/bones.tsx'

/** The shape of Today before the data. */
export function TodayBones() {
  return (
    <Bones label="Loading your day">
      <CardBone height="9rem" />
      <Bone width="12rem" />
      <CardBone height="18rem" />
    </Bones>
  )
}
