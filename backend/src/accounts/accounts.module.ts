import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ActorSource } from '../platform/access.js';
import { daysAgo, removeByAge } from '../platform/retention/own-removals.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { CaptchaController } from './captcha/captcha.controller.js';
import { Captcha } from './captcha/captcha.service.js';
import { DisablingController } from './disabling/disabling.controller.js';
import { DisablingService } from './disabling/disabling.service.js';
import { GrantSweep } from './grants/grant-sweep.js';
import { Attempts } from './oidc/attempts.js';
import { IdentitiesController } from './oidc/identities.controller.js';
import { Identities } from './oidc/identities.service.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OidcService } from './oidc/oidc.service.js';
import { OwnIdentities } from './oidc/own-identities.service.js';
import { ProviderConnections } from './oidc/provider-connections.js';
import { OwnPasskeys } from './passkeys/own-passkeys.service.js';
import { PasskeyStrategy } from './passkeys/passkey.strategy.js';
import { PasskeyChallenges } from './passkeys/passkey-challenges.js';
import { PasskeyFactor } from './passkeys/passkey-factor.js';
import { PasskeysController } from './passkeys/passkeys.controller.js';
import { Passkeys } from './passkeys/passkeys.service.js';
import { MyDataController } from './personal-data/my-data.controller.js';
import { MyDataService } from './personal-data/my-data.service.js';
import { EmailChange } from './recovery/email-change.service.js';
import { RecoveryController } from './recovery/recovery.controller.js';
import { Recovery } from './recovery/recovery.service.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { SecurityService } from './second-factor/security.service.js';
import { TotpService } from './second-factor/totp.service.js';
import { MySessions } from './sessions/my-sessions.service.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.service.js';
import { StepUpService } from './sessions/step-up.service.js';
import { BrowserMark } from './sign-in/browser-mark.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { LocalStrategy } from './sign-in/sign-in.guard.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { SignInSweep } from './sign-in/sign-in-sweep.js';
import { SignUpController } from './sign-up/sign-up.controller.js';
import { SignUp } from './sign-up/sign-up.service.js';

@Global()
@Module({
  controllers: [
    AccountsController,
    MyDataController,
    SignUpController,
    SignInController,
    SessionsController,
    SecondFactorController,
    RecoveryController,
    CaptchaController,
    PasskeysController,
    OidcController,
    IdentitiesController,
    DisablingController,
  ],
  providers: [
    AccountsService,
    MyDataService,
    SignUp,
    SignInService,
    LocalStrategy,
    Sessions,
    MySessions,
    StepUpService,
    SecondFactors,
    TotpService,
    SecurityService,
    Recovery,
    EmailChange,
    Captcha,
    BrowserMark,
    SignInSweep,
    PasskeyChallenges,
    Passkeys,
    OwnPasskeys,
    PasskeyFactor,
    PasskeyStrategy,
    ProviderConnections,
    Attempts,
    Identities,
    OidcService,
    OwnIdentities,
    DisablingService,
    GrantSweep,
    { provide: ActorSource, useExisting: Sessions },
  ],
  exports: [ActorSource],
})
export class AccountsModule implements OnModuleInit {
  onModuleInit(): void {
    removeByAge('sign_up', 'sign_up_token', daysAgo('created_at'), 'token_hash');
    removeByAge('sign_up', 'used_captcha', daysAgo('expires_at'), 'signature');
    removeByAge('sign_up', 'account_link', daysAgo('expires_at'), 'token_hash');
    removeByAge('session', 'session', daysAgo('coalesce(ended_at, seen_at)'));
  }
}
