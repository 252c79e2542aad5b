import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Factor } from 'backstage-plugin-postmortems-common';
import { memo, type ReactNode, useId, useMemo, useRef } from 'react';
import { useMessages } from '../../translation';
import { downloadText } from '../downloadText';
import { usePatternNames } from '../patterns/patternNames';
import { standaloneSvg } from '../svg/standaloneSvg';
import { measuredWidth } from '../svg/textWidth';
import { useBarStyles } from '../svg/useBarStyles';
import { useMeasured } from '../useMeasured';
import { useSettings } from '../useSettings';
import { Fishbone } from './drawing/Fishbone';
import { Tree } from './drawing/Tree';
import { useFactorWalk } from './drawing/useFactorWalk';
import { bonesOf } from './layout/bones';
import { factorForest } from './layout/factorForest';
import { layoutFishbone } from './layout/fishboneLayout';
import type { CausesDrawing } from './layout/placed';
import { layoutTree } from './layout/treeLayout';
import { waysInFishbone, waysInTree } from './layout/ways';
import { useCausesCaption } from './useCausesCaption';
import { useFactorWords } from './useFactorWords';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0, 0, 2) },
  // Only where even narrow boxes do not fit side by side.
  scroll: {
    overflowX: 'auto',
    // The marks of focus stand out of what they mark.
    padding: 2,
    '@media print': { overflow: 'visible' },
  },
  svg: { display: 'block' },
  caption: {
    marginTop: theme.spacing(1),
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
}));

const FONT_SIZE = 12;

export interface CausesFigureProps {
  /** The post-mortem's reference, none while it has not been made, and its title. */
  postmortem: { ref?: string; title: string };
  factors: Factor[];
  drawing: CausesDrawing;
  /** Stands before what is done with the drawing. */
  lead?: ReactNode;
  onSelect: (factor: Factor) => void;
}

/** The causes as a tree or as a fishbone. Not drawn again while its properties stay the same. */
export const CausesFigure = memo(function Figure(props: CausesFigureProps) {
  const { postmortem, factors, drawing, lead, onSelect } = props;
  const { ref, title } = postmortem;
  const classes = useStyles();
  const bar = useBarStyles();
  const { t } = useMessages();
  const { categories } = useSettings();
  const patterns = usePatternNames(factors.map(each => each.patternId));
  const words = useFactorWords(patterns);
  const svg = useRef<SVGSVGElement>(null);
  const captionId = useId();
  const [measure, { width, fontFamily }] = useMeasured(760);

  const forest = useMemo(() => factorForest(factors), [factors]);
  const drawn = useMemo(() => {
    const widthOf = measuredWidth(FONT_SIZE, fontFamily);
    const layerOf = ({ layer }: Factor) => t(`ui.causes.layer.${layer}`);
    const said = (facts: (string | null)[]) =>
      facts.filter((fact): fact is string => fact !== null);
    if (drawing === 'tree') {
      const layout = layoutTree(forest, width, {
        widthOf,
        factsOf: factor =>
          said([
            layerOf(factor),
            words.categoryOf(factor),
            words.patternOf(factor),
          ]),
      });
      return { drawing, layout, ways: waysInTree(layout.factors) };
    }
    const layout = layoutFishbone(bonesOf(forest, categories), width, {
      widthOf,
      title,
      nameOf: words.nameOf,
      factsOf: factor => said([layerOf(factor), words.patternOf(factor)]),
    });
    return { drawing, layout, ways: waysInFishbone(layout.bones) };
  }, [drawing, forest, categories, width, fontFamily, title, words, t]);
  const walk = useFactorWalk(drawn.ways);
  const caption = useCausesCaption(drawing, factors, forest);

  const download = () => {
    if (!svg.current) return;
    const named = t('ui.causes.postmortem', { ref: ref ?? '', title });
    const text = standaloneSvg(svg.current, {
      title: t(`ui.causes.${drawing}Title`, { title: named }),
      description: [caption, ...factors.map(words.tell)].join('\n'),
      caption,
    });
    downloadText(`${ref}-causes-${drawing}.svg`, 'image/svg+xml', text);
  };

  return (
    <>
      <div className={bar.bar}>
        {lead}
        {ref !== undefined && (
          <div className={bar.acts}>
            <Button size="small" onClick={download}>
              {t('ui.causes.download')}
            </Button>
          </div>
        )}
      </div>
      <figure className={classes.root}>
        <div ref={measure} className={classes.scroll}>
          <svg
            ref={svg}
            className={classes.svg}
            width={drawn.layout.width}
            height={drawn.layout.height}
            viewBox={`0 0 ${drawn.layout.width} ${drawn.layout.height}`}
            role="group"
            aria-label={t(`ui.causes.${drawing}Drawing`)}
            aria-describedby={captionId}
            onKeyDown={walk.onKeyDown}
          >
            {drawn.drawing === 'tree' ? (
              <Tree layout={drawn.layout} {...{ words, walk, onSelect }} />
            ) : (
              <Fishbone layout={drawn.layout} {...{ words, walk, onSelect }} />
            )}
          </svg>
        </div>
        <figcaption id={captionId} className={classes.caption}>
          {caption}
        </figcaption>
      </figure>
    </>
  );
});
