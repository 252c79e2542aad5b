import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anActionItem } from '../testing/fakePostmortems';
import { renderScreen } from '../testing/renderScreen';
import {
  ActionStatusLabel,
  DueLabel,
  Markdown,
  PostmortemsRoot,
  SeverityMark,
  useUndo,
  UtcTime,
} from '.';

describe('SeverityMark', () => {
  it('says a severity with its word, and that there is none', async () => {
    renderScreen(
      <>
        <SeverityMark severity="P1" />
        <SeverityMark severity={null} />
      </>,
    );

    expect(await screen.findByText('P1')).toHaveAttribute(
      'title',
      'Critical service degraded',
    );
    expect(screen.getByText('No severity')).toBeVisible();
  });
});

describe('UtcTime', () => {
  it('shows UTC, has the local time at hand, and can be reached by keyboard', async () => {
    renderScreen(<UtcTime at="2025-02-09T10:05:23.000Z" zone />);

    const time = await screen.findByText('9 Feb 2025, 10:05:23 UTC');
    expect(time).toHaveAttribute('datetime', '2025-02-09T10:05:23.000Z');
    expect(time).toHaveAttribute('tabindex', '0');
    await userEvent.hover(time);
    expect(await screen.findByRole('tooltip')).toHaveTextContent(/your time/);
  });
});

describe('the labels of an action item', () => {
  beforeEach(() =>
    jest.useFakeTimers({ now: Date.parse('2025-02-19T12:00Z') }),
  );
  afterEach(() => jest.useRealTimers());

  it('say how late it is, and nothing of lateness once it is done', async () => {
    renderScreen(
      <>
        <DueLabel item={anActionItem({ dueOn: '2025-02-16' })} />
        <DueLabel
          item={anActionItem({ dueOn: '2025-02-16', status: 'done' })}
        />
        <ActionStatusLabel item={anActionItem({ status: 'done' })} />
      </>,
    );

    expect(await screen.findByText('3 days overdue')).toBeVisible();
    expect(screen.getByText('16 Feb 2025')).toBeVisible();
    expect(screen.getByText('Waiting for proof')).toBeVisible();
  });

  it('follow midnight on a page that stays open', async () => {
    renderScreen(<DueLabel item={anActionItem({ dueOn: '2025-02-19' })} />);

    expect(await screen.findByText('Due today')).toBeVisible();
    act(() => jest.advanceTimersByTime(12 * 3_600_000));
    expect(screen.getByText('1 day overdue')).toBeVisible();
  });
});

describe('Markdown', () => {
  it('fetches an image from elsewhere only when the reader says so', async () => {
    renderScreen(
      <Markdown>
        {
          '![graph](https://images.example/a.png) <img src="//cdn.example/b.png">'
        }
      </Markdown>,
    );

    const load = await screen.findByRole('button', {
      name: 'Load 2 images from images.example, cdn.example',
    });
    expect(screen.getByAltText('graph')).toHaveAttribute('src', '');
    await userEvent.click(load);
    expect(screen.getByAltText('graph')).toHaveAttribute(
      'src',
      'https://images.example/a.png',
    );
    expect(load).not.toBeInTheDocument();
  });

  it('shows text that cannot be formatted as it was written', async () => {
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => {});
    const text = '>'.repeat(5_000);
    renderScreen(<Markdown>{text}</Markdown>);

    expect(await screen.findByText(text)).toBeVisible();
    silenced.mockRestore();
    // It takes seconds until the renderer gives up.
  }, 30_000);
});

describe('useUndo', () => {
  type Undos = Record<string, () => Promise<void>>;
  const Deleting = ({ undos }: { undos: Undos }) => {
    const offer = useUndo();
    return (
      <>
        {Object.entries(undos).map(([name, undo]) => (
          <button
            key={name}
            onClick={() => offer({ message: `Deleted ${name}`, undo })}
          >
            {`Delete ${name}`}
          </button>
        ))}
      </>
    );
  };
  const show = (undos: Undos) =>
    renderScreen(
      <PostmortemsRoot>
        <Deleting undos={undos} />
      </PostmortemsRoot>,
    );
  const press = async (name: string) =>
    userEvent.click(await screen.findByRole('button', { name }));
  const undo = () => screen.queryByRole('button', { name: 'Undo' });

  it('offers to take back what was just done', async () => {
    const undone = jest.fn(async () => {});
    show({ 'AI-004': undone });
    await press('Delete AI-004');
    expect(screen.getByText('Deleted AI-004')).toBeVisible();
    await press('Undo');
    expect(undone).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(undo()).not.toBeInTheDocument());
  });

  it('takes back the latest first, and then offers the one before it', async () => {
    const undone: string[] = [];
    show({
      first: async () => void undone.push('first'),
      second: async () => void undone.push('second'),
    });
    await press('Delete first');
    await press('Delete second');
    expect(screen.getByText('Deleted second')).toBeVisible();
    await press('Undo');
    expect(screen.getByText('Deleted first')).toBeVisible();
    await press('Undo');
    expect(undone).toEqual(['second', 'first']);
  });

  it('says in words when it could not be taken back, and offers it again', async () => {
    const fails = jest
      .fn<Promise<void>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue();
    show({ 'AI-004': fails });
    await press('Delete AI-004');
    await press('Undo');
    expect(
      await screen.findByText(
        'Could not undo. The portal could not be reached.',
      ),
    ).toBeVisible();
    await press('Undo');
    expect(fails).toHaveBeenCalledTimes(2);
  });

  it('goes after a while, but not while the focus is on it', async () => {
    show({ 'AI-004': async () => {} });
    const button = await screen.findByRole('button', { name: 'Delete AI-004' });
    jest.useFakeTimers();
    fireEvent.click(button);
    act(() => undo()!.focus());
    act(() => jest.advanceTimersByTime(60_000));
    expect(undo()).toBeVisible();
    act(() => button.focus());
    act(() => jest.advanceTimersByTime(10_000));
    act(() => jest.advanceTimersByTime(1_000));
    expect(undo()).not.toBeInTheDocument();
    jest.useRealTimers();
  });
});
