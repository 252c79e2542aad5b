import { useEffect, useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { forgetPerson, recallPerson, rememberPerson } from './chosenPerson';
import { forgetOnSignOut } from './forgetOnSignOut';
import { PersonChoice } from './PersonChoice';

/**
 * Offers the demo's people, then signs in as the chosen one through the backend's `demo`
 * provider. The session behind it asks for a new token by itself shortly before one expires.
 */
export const DemoSignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const [person, setPerson] = useState(recallPerson);
  const [problem, setProblem] = useState<Error>();

  if (!person) {
    return <PersonChoice problem={problem} onChoose={setPerson} />;
  }

  const BackToChoice = ({ error }: { error?: Error }) => {
    useEffect(() => {
      forgetPerson();
      setProblem(error);
      setPerson(undefined);
    }, [error]);
    return null;
  };

  return (
    <ProxiedSignInPage
      provider="demo"
      headers={{ 'x-demo-user': person }}
      ErrorComponent={BackToChoice}
      onSignInSuccess={identity => {
        rememberPerson(person);
        onSignInSuccess(forgetOnSignOut(identity));
      }}
    />
  );
};
