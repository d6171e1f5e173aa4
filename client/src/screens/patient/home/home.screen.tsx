import { useQuery } from '@apollo/client/react'
import { t } from '../../../format/messages.ts'
import { graphql } from '../../../gql/gql.ts'
import { Bone, Bones, CardBone } from '../../../ui/bones.tsx'
import { Load } from '../../../ui/load.tsx'
import { StatusStrip } from '../../../ui/status-strip.tsx'
import { HomeBody } from './home-body.tsx'

const homeQuery = graphql(`
  query Home {
    ...Frame
    patientHome {
      ...HomeBody
    }
  }
`)

/** P3. What is owed now, by when, and what to do about it. */
export default function HomeScreen() {
  const query = useQuery(homeQuery)
  return (
    <>
      <StatusStrip fresh />
      <main id="main" className="p-main with-tabs with-dock two" tabIndex={-1}>
        <Load query={query} bones={<HomeBones />} failed={t('home.failed')}>
          {data => <HomeBody home={data.patientHome} />}
        </Load>
      </main>
    </>
  )
}

function HomeBones() {
  return (
    <Bones label={t('home.loading')}>
      <Bone width="7rem" />
      <Bone width="13rem" height="3.4rem" />
      <Bone width="16rem" />
      <CardBone height="8rem" />
      <CardBone height="9rem" />
    </Bones>
  )
}
