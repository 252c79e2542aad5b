import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_TEMPLATES } from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { renderScreen } from '../../testing/renderScreen';
import { TemplateChoice } from './TemplateChoice';

describe('TemplateChoice', () => {
  it('offers each template with a sentence, and says which is meant for this kind', async () => {
    const onChange = jest.fn();
    const { container } = renderScreen(
      <TemplateChoice
        header={{ template: '', kind: 'near_miss' }}
        templates={DEFAULT_TEMPLATES}
        onChange={onChange}
      />,
    );
    const group = await screen.findByRole('group', { name: 'Template' });
    const choices = within(group).getAllByRole('radio');
    expect(choices).toHaveLength(4);
    expect(choices[0]).toBeChecked();
    expect(choices[0]).toHaveAccessibleName(
      'Post-mortem What most incidents need.',
    );
    const nearMiss = within(group).getByRole('radio', {
      name: /^Near miss · suggested Short: /,
    });
    await userEvent.click(nearMiss);
    expect(onChange).toHaveBeenCalledWith(DEFAULT_TEMPLATES[1]);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is not there where there is nothing to choose', async () => {
    renderScreen(
      <>
        <h1>Page</h1>
        <TemplateChoice
          header={{ template: 'default', kind: 'incident' }}
          templates={DEFAULT_TEMPLATES.slice(0, 1)}
          onChange={() => {}}
        />
      </>,
    );
    expect(await screen.findByText('Page')).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
