import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState } from 'react';
import { EntityPicker, OWNER_KINDS } from './EntityPicker';

const entity = (kind: string, name: string, displayName: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName } },
});

const catalog = catalogApiMock({
  entities: [
    entity('User', 'dan', 'Dan Kowalski'),
    entity('User', 'erin', 'Erin Takahashi'),
    entity('Group', 'platform-team', 'Platform'),
    entity('Component', 'dan-service', 'Not a person'),
  ],
});

function OwnerPicker({ onChange }: { onChange: (ref: string | null) => void }) {
  const [owner, setOwner] = useState<string | null>(null);
  return (
    <EntityPicker
      label="Owner"
      kinds={OWNER_KINDS}
      value={owner}
      onChange={ref => {
        setOwner(ref);
        onChange(ref);
      }}
    />
  );
}

async function renderPicker() {
  const onChange = jest.fn();
  const { container } = await renderInTestApp(
    <TestApiProvider apis={[[catalogApiRef, catalog]]}>
      <OwnerPicker onChange={onChange} />
    </TestApiProvider>,
  );
  return { container, onChange };
}

describe('EntityPicker', () => {
  it('finds people by the name they are called by, and gives their ref', async () => {
    const { onChange } = await renderPicker();
    await userEvent.type(screen.getByLabelText('Owner'), 'takah');
    await userEvent.click(await screen.findByText('Erin Takahashi'));
    expect(onChange).toHaveBeenCalledWith('user:default/erin');
    expect(await screen.findByDisplayValue('Erin Takahashi')).toBeVisible();
  });

  it('offers the asked kinds only', async () => {
    await renderPicker();
    await userEvent.type(screen.getByLabelText('Owner'), 'dan');
    expect(await screen.findByText('Dan Kowalski')).toBeInTheDocument();
    expect(screen.queryByText('Not a person')).not.toBeInTheDocument();
  });

  it('works by keyboard alone', async () => {
    const { onChange } = await renderPicker();
    await userEvent.tab();
    await userEvent.keyboard('plat');
    await screen.findByText('Platform');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledWith('group:default/platform-team');
  });

  it('says so when the catalog has nothing like that', async () => {
    await renderPicker();
    await userEvent.type(screen.getByLabelText('Owner'), 'zzz');
    expect(
      await screen.findByText('The catalog has nothing like that.'),
    ).toBeInTheDocument();
  });

  it('is empty again after each choice where it adds to a list, with the focus still in it', async () => {
    const onChange = jest.fn();
    await renderInTestApp(
      <TestApiProvider apis={[[catalogApiRef, catalog]]}>
        <EntityPicker
          adds
          label="Add"
          kinds={OWNER_KINDS}
          value={null}
          onChange={onChange}
        />
      </TestApiProvider>,
    );
    const field = screen.getByLabelText('Add');
    for (const [typed, found] of [
      ['takah', 'Erin Takahashi'],
      ['dan', 'Dan Kowalski'],
    ]) {
      await userEvent.type(field, typed);
      await screen.findByText(found);
      await userEvent.keyboard('{ArrowDown}{Enter}');
      expect(field).toHaveValue('');
      expect(field).toHaveFocus();
    }
    expect(onChange.mock.calls).toEqual([
      ['user:default/erin'],
      ['user:default/dan'],
    ]);
  });

  it('has no accessibility violations, closed or open', async () => {
    const { container } = await renderPicker();
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.type(screen.getByLabelText('Owner'), 'dan');
    await screen.findByText('Dan Kowalski');
    // The list hangs at the end of the body, outside the page's landmarks.
    const outsideLandmarks = { rules: { region: { enabled: false } } };
    expect(await axe(document.body, outsideLandmarks)).toHaveNoViolations();
  });
});
