import { ResponseError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ExposedEntity,
  Exposure,
  ExposureAnswer,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aMention, aPostmortem } from '../testing/fakePostmortems';
import { aListedExposure, aQuestion } from '../testing/fakeExposures';
import { anEntity, renderScreen } from '../testing/renderScreen';
import { showFocusAsBrowsersDo } from '../testing/visibleFocus';
import { EntityQuestions } from './EntityQuestions';
import { useEntityQuestions } from './useEntityQuestions';
import { ExposurePart } from './ExposurePart';

const ID = '7d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3a';
const STOREFRONT = 'component:default/storefront';
const CART = 'component:default/cart';

const entities = [
  anEntity({ name: 'checkout', title: 'Checkout' }),
  anEntity({ name: 'storefront', title: 'Storefront' }),
  anEntity({ name: 'cart', title: 'Cart' }),
  anEntity({ kind: 'Group', name: 'web', title: 'Web' }),
];

const storefront: ExposedEntity = {
  entityRef: STOREFRONT,
  owners: ['group:default/web'],
  tie: { kind: 'depends_on', hops: 1, through: 'component:default/checkout' },
  question: null,
};
const cart: ExposedEntity = {
  entityRef: CART,
  owners: [],
  tie: {
    kind: 'shares_dependency',
    hops: 2,
    through: 'component:default/checkout',
  },
  question: null,
};

function exposureOf(
  items: ExposedEntity[],
  overrides: Partial<Exposure> = {},
): Exposure {
  const questions = items.flatMap(({ question }) => question ?? []);
  const said = (kind: string) =>
    questions.filter(({ answer }) => answer === kind).length;
  return {
    ...{ items, isMore: false, mayAsk: true, hasCatalog: true },
    counts: {
      asked: questions.length,
      answered: questions.filter(({ answer }) => answer).length,
      applies: said('applies'),
      doesNotApply: said('does_not_apply'),
      fixed: said('fixed'),
    },
    ...overrides,
  };
}

const refusal = (status: number) =>
  ResponseError.fromResponse(
    Response.json({ error: { name: 'Error', message: 'No' } }, { status }),
  );

const show = (api: Partial<PostmortemsApi>) =>
  renderScreen(
    <div>
      <h2>Report</h2>
      <ExposurePart
        postmortem={aPostmortem({
          affectedEntities: ['component:default/checkout'],
        })}
      />
    </div>,
    { api, entities },
  );

afterEach(() => jest.restoreAllMocks());

describe('who else is exposed, in a report', () => {
  it('says how each hangs together with what failed and who owns it, and asks those that are chosen', async () => {
    let exposure = exposureOf([storefront, cart]);
    const askExposed = jest.fn(async () => {
      exposure = exposureOf([{ ...storefront, question: aQuestion() }, cart]);
      return exposure;
    });
    const { container } = show({
      getExposure: async () => exposure,
      askExposed,
    });
    const list = await screen.findByRole('list', { name: 'Not asked' });
    await waitFor(() => expect(list).toHaveTextContent('Owned by Web'));
    expect(list).toHaveTextContent('Storefrontdepends on Checkout');
    expect(list).toHaveTextContent('depends on Checkout too · Nobody owns it');
    expect(screen.getByText('Nobody has been asked yet.')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();

    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Ask about Cart' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Ask the owners of 1' }),
    );
    expect(
      await screen.findByText('Waits for an answer since 9 Feb 2025'),
    ).toBeVisible();
    expect(askExposed.mock.calls).toEqual([
      [aPostmortem().ref, { entityRefs: [STOREFRONT] }],
    ]);
    // The button may be gone; what comes of it is said here.
    expect(screen.getByText(/^0 of 1 have answered/)).toHaveFocus();
  });

  it('counts what entities answered, and shows it with its note', async () => {
    const { container } = show({
      getExposure: async () =>
        exposureOf([
          {
            ...storefront,
            question: aQuestion({
              ...{ answer: 'applies', answeredOn: '2025-02-11' },
              ...{ note: 'Our pool too', mayAnswer: false },
            }),
          },
          { ...cart, question: aQuestion({ entityRef: CART }) },
        ]),
    });
    expect(
      await screen.findByText(
        '1 of 2 have answered: 1 applies, 0 does not apply, 0 fixed.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Applies, 11 Feb 2025')).toBeVisible();
    expect(screen.getByText('Our pool too')).toBeVisible();
    // Only where the reader may answer.
    expect(
      await screen.findByRole('button', { name: 'Answer for Cart' }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Storefront/ })).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('takes an answer by keyboard, and goes on from where it was given', async () => {
    showFocusAsBrowsersDo();
    let question = aQuestion();
    const answerExposure = jest.fn(
      async (_ref: string, _id: string, _v: number, said: ExposureAnswer) => {
        question = aQuestion({
          ...{ version: 2, answer: said.answer, note: said.note ?? '' },
          answeredOn: said.answeredOn ?? null,
        });
        return question;
      },
    );
    const { container } = show({
      getExposure: async () => exposureOf([{ ...storefront, question }]),
      answerExposure,
    });
    (
      await screen.findByRole('button', { name: 'Answer for Storefront' })
    ).focus();
    await userEvent.keyboard('{Enter}');
    const form = screen.getByRole('radiogroup', {
      name: 'Does this apply to Storefront?',
    });
    await waitFor(() =>
      expect(within(form).getByLabelText('Applies')).toHaveFocus(),
    );
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.click(within(form).getByLabelText('Fixed'));
    await userEvent.clear(screen.getByLabelText('As of'));
    await userEvent.type(screen.getByLabelText('As of'), '2025-02-11');
    await userEvent.type(
      screen.getByLabelText('Note'),
      'A limit is set{Enter}',
    );
    expect(await screen.findByText('Fixed, 11 Feb 2025')).toBeVisible();
    expect(answerExposure.mock.calls).toEqual([
      [
        ...[aPostmortem().ref, ID, 1],
        {
          ...{ answer: 'fixed', answeredOn: '2025-02-11' },
          note: 'A limit is set',
        },
      ],
    ]);
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Change the answer of Storefront' }),
      ).toHaveFocus(),
    );
  });

  it('takes no answer before one is chosen', async () => {
    const answerExposure = jest.fn();
    show({
      getExposure: async () =>
        exposureOf([{ ...storefront, question: aQuestion() }]),
      answerExposure,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Answer for Storefront' }),
    );
    for (const radio of screen.getAllByRole('radio')) {
      expect(radio).not.toBeChecked();
    }
    const save = screen.getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Note'), 'Looks alike{Enter}');
    expect(answerExposure).not.toHaveBeenCalled();
    await userEvent.click(screen.getByLabelText('Applies'));
    expect(save).toBeEnabled();
  });

  it('goes on from where it was opened when an answer is given up by keyboard', async () => {
    showFocusAsBrowsersDo();
    show({
      getExposure: async () =>
        exposureOf([{ ...storefront, question: aQuestion() }]),
    });
    (
      await screen.findByRole('button', { name: 'Answer for Storefront' })
    ).focus();
    await userEvent.keyboard('{Enter}');
    (await screen.findByRole('button', { name: 'Cancel' })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Answer for Storefront' }),
      ).toHaveFocus(),
    );
  });

  it('says when somebody else was faster, and shows what they said', async () => {
    let question = aQuestion();
    show({
      getExposure: async () => exposureOf([{ ...storefront, question }]),
      answerExposure: async () => {
        question = aQuestion({ answer: 'fixed', answeredOn: '2025-02-11' });
        throw await refusal(412);
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Answer for Storefront' }),
    );
    await userEvent.click(screen.getByLabelText('Applies'));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Fixed, 11 Feb 2025')).toBeVisible();
    expect(
      screen.getByText(/Somebody else has answered first/),
    ).toBeInTheDocument();
  });

  it('keeps what was chosen when an answer is not saved', async () => {
    show({
      getExposure: async () =>
        exposureOf([{ ...storefront, question: aQuestion() }]),
      answerExposure: async () => {
        throw await refusal(403);
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Answer for Storefront' }),
    );
    await userEvent.click(screen.getByLabelText('Does not apply'));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It was not saved.',
    );
    expect(screen.getByLabelText('Does not apply')).toBeChecked();
  });

  it('asks nobody for those who may not change the post-mortem', async () => {
    show({ getExposure: async () => exposureOf([cart], { mayAsk: false }) });
    await screen.findByRole('list', { name: 'Not asked' });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Ask/ })).toBeNull();
  });

  it.each([
    ['The catalog leads to nothing', exposureOf([])],
    ['The catalog does not answer', exposureOf([], { hasCatalog: false })],
  ])('says: %s', async (words, exposure) => {
    show({ getExposure: async () => exposure });
    expect(await screen.findByText(new RegExp(words))).toBeVisible();
  });

  it('offers to try again what could not be loaded', async () => {
    let calls = 0;
    show({
      getExposure: async () => {
        calls += 1;
        if (calls === 1) throw new Error('down');
        return exposureOf([cart]);
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('list', { name: 'Not asked' }),
    ).toBeVisible();
  });

  it('is not there while nothing is said to have failed', async () => {
    renderScreen(
      <div>
        <h2>Report</h2>
        <ExposurePart
          postmortem={aPostmortem({ affectedEntities: [], originEntities: [] })}
        />
      </div>,
    );
    await screen.findByText('Report');
    expect(screen.queryByText('Who else is exposed')).toBeNull();
  });
});

function Asked({ entityRef }: { entityRef: string }) {
  const asked = useEntityQuestions(entityRef);
  return <EntityQuestions entityRef={entityRef} asked={asked} />;
}

describe('what is asked about an entity, on its tab', () => {
  const open = (
    listExposures: PostmortemsApi['listExposures'],
    entityRef = STOREFRONT,
  ) =>
    renderScreen(<Asked entityRef={entityRef} />, {
      api: {
        listExposures: async (query = {}, options) => {
          const page = await listExposures(query, options);
          const items = page.items.filter(
            ({ answer }) => (answer !== null) === query.answered,
          );
          return { ...page, items };
        },
      },
      entities,
    });
  const other = '8d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3a';

  it('tells how many ask, what waits first, and leads to the question', async () => {
    const { container } = open(async () => ({
      items: [
        aListedExposure({
          id: other,
          ...{ answer: 'fixed', answeredOn: '2025-01-02' },
          postmortem: aMention({ ref: 'PM-2024-11-01', title: 'Earlier' }),
        }),
        aListedExposure(),
      ],
      nextCursor: null,
    }));
    expect(
      await screen.findByText('1 post-mortem asks whether it applies here.'),
    ).toBeVisible();
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual([
      '/postmortem/PM-2024-12-08#exposure',
      '/postmortem/PM-2024-11-01#exposure',
    ]);
    expect(
      await screen.findByRole('button', { name: 'Answer for Storefront' }),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('names the part that is asked about', async () => {
    const { container } = open(
      async () => ({ items: [aListedExposure()], nextCursor: null }),
      'system:default/shop',
    );
    await waitFor(() =>
      expect(container).toHaveTextContent('about Storefront'),
    );
  });

  it('is not there where nobody asks', async () => {
    const listExposures = jest.fn(async () => ({
      items: [],
      nextCursor: null,
    }));
    open(listExposures);
    await waitFor(() => expect(listExposures).toHaveBeenCalled());
    expect(screen.queryByText('Does this apply here?')).toBeNull();
  });

  it('offers to try again what could not be loaded', async () => {
    let calls = 0;
    open(async () => {
      calls += 1;
      if (calls === 1) throw new Error('down');
      return { items: [aListedExposure()], nextCursor: 'more' };
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByText(/There are more; these were asked first/),
    ).toBeVisible();
  });
});
