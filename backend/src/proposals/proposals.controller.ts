import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { itemController } from '../items/index.js';
import { proposalKind } from './proposal.kind.js';

@ApiTags('proposals')
@Controller('proposals')
export class ProposalsController extends itemController(proposalKind, 'Proposal') {}
