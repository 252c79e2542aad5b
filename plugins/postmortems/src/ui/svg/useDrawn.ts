import { makeStyles, type Theme } from '@material-ui/core/styles';
import { useCallback } from 'react';
import { drawingStyles, PAPER, type Drawn, type Ink, type Look } from './ink';

/** The colours of the page around it. */
const inkOf = (theme: Theme): Ink => ({
  text: 'currentColor',
  quiet: theme.palette.text.secondary,
  line: theme.palette.divider,
  page: `var(--bui-bg-app, ${theme.palette.background.default})`,
  curve: theme.palette.primary.main,
});

const onPaper = {
  ...drawingStyles(PAPER),
  // Ink is dear.
  curveArea: { display: 'none' },
};

const useStyles = makeStyles(theme => {
  const onPage = drawingStyles(inkOf(theme));
  const styles = {} as Record<Drawn, Look & { '@media print': object }>;
  for (const part of Object.keys(onPage) as Drawn[]) {
    styles[part] = { ...onPage[part], '@media print': onPaper[part] };
  }
  return styles;
});

/** Gives each part of the drawing its look. The mark by which a file of its own knows the part goes along. */
export function useDrawn(): (part: Drawn) => {
  className: string;
  'data-drawn': Drawn;
} {
  const classes = useStyles();
  return useCallback(
    part => ({ className: classes[part], 'data-drawn': part }),
    [classes],
  );
}
