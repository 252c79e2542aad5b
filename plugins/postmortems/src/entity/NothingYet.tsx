import { useMessages } from '../translation';
import { Empty, StartButton } from '../ui';
import { FollowButton } from './FollowButton';
import { canBeFollowed, kindOf } from './kinds';

/** What an entity without post-mortems shows: what will stand here, and how to begin. */
export function NothingYet({ entityRef }: { entityRef: string }) {
  const { t } = useMessages();
  return (
    <Empty
      action={
        <>
          <StartButton entityRef={entityRef} />
          {canBeFollowed(kindOf(entityRef)) && (
            <FollowButton entityRef={entityRef} />
          )}
        </>
      }
    >
      <p>{t(`entity.empty.${kindOf(entityRef)}`)}</p>
      <p>{t('entity.empty.next')}</p>
    </Empty>
  );
}
