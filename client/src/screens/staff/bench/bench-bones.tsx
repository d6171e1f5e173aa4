import { Bone, Bones, CardBone } from '../../../ui/bones.tsx'

/** The shape of the workbench before the data. */
export function BenchBones() {
  return (
    <Bones label="Loading the encounter">
      <Bone width="40%" height="1.6rem" />
      <CardBone height="4rem" />
      <CardBone height="4rem" />
      <CardBone height="4rem" />
    </Bones>
  )
}
