import { describeWithPortal } from '../__testUtils__/describeWithPortal';

describeWithPortal('an idea', bench => {
  const alice = () => bench.portal.as('alice');

  it('is shown with the same idea of others, as far as one may read them', async () => {
    const ideaIn = async (title: string, fields = {}) => {
      const { ref } = await alice().create({ title: 'Ideas', ...fields });
      const idea = await alice().createActionItem(ref, {
        title,
        isIdea: true,
      });
      return { ref, idea };
    };
    const first = await ideaIn('Cache the catalogue, per region');
    const same = await ideaIn('cache the Catalogue per région!');
    const hidden = await ideaIn('Cache the catalogue per region', {
      visibility: 'restricted',
      reason: 'a customer is named',
    });
    await ideaIn('Cache the catalogue');
    const seenBy = async (name: string) =>
      (await bench.portal.as(name).getOutcomes(first.ref)).items.map(
        ({ sameIdeas }) =>
          sameIdeas.map(({ postmortem }) => postmortem.ref).sort(),
      );
    expect(await seenBy('alice')).toEqual([[same.ref, hidden.ref].sort()]);
    expect(await seenBy('mia')).toEqual([[same.ref]]);

    await alice().patchActionItem(same.ref, same.idea.id, 1, {
      isIdea: false,
    });
    expect(await seenBy('mia')).toEqual([]);
  });
});
