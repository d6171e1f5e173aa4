import { Bone, Bones, CardBone } from '../../../ui/bones.tsx'

/** The shape of a claim before the data. */
export function ClaimBones() {
  return (
    <Bones label="Loading the claim">
      <Bone width="16rem" height="1.8rem" />
      <Bone width="24rem" />
      <CardBone height="4rem" />
      <CardBone height="14rem" />
      <CardBone height="12rem" />
    </Bones>
  )
}
