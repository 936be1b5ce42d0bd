import classes from './fields.module.css';

/** Marks for the eye what `required` says of an input. */
export function RequiredStar() {
  return (
    <span className={classes.star} aria-hidden="true">
      {' *'}
    </span>
  );
}
