import { screen } from '@testing-library/react';
import { renderScreen } from './testing/renderScreen';
import { useMessages } from './translation';

function Said() {
  const { t } = useMessages();
  // What these would say is no message, or a message with a gap; the compiler tells.
  const never = () => [
    // @ts-expect-error there is no such message
    t('ui.severity.nothing'),
    // @ts-expect-error the host is missing
    t('ui.markdown.loadImages', { count: 1 }),
    // @ts-expect-error it names no value
    t('ui.severity.none', { count: 1 }),
    // @ts-expect-error a form is chosen by the count, not by us
    t('ui.markdown.loadImages_one', { count: 1, hosts: 'a.example' }),
  ];
  return (
    <ul aria-label={typeof never}>
      <li>{t('ui.severity.none')}</li>
      <li>{t('ui.markdown.loadImages', { count: 1, hosts: 'a.example' })}</li>
      <li>{t('ui.markdown.loadImages', { count: 2, hosts: <b>b</b> })}</li>
    </ul>
  );
}

it('says messages with the values that they name', async () => {
  renderScreen(<Said />);
  const items = await screen.findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'No severity',
    'Load 1 image from a.example',
    'Load 2 images from b',
  ]);
});
