// Made from openapi/kith.openapi.json by `npm run generate`. Not edited by hand.
export interface paths {
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API keys of the co-op */
        get: operations["listApiKeys"];
        put?: never;
        /** Make an API key */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an API key at once, with all sessions it has made */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a new API key in the place of another
         * @description Both work until the overlap is over. The new key is for the same, and lasts as long as the old one was to last.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your co-op: what it is called, and how to reach it */
        get: operations["getCoop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what your co-op says of itself
         * @description For coordinators of the co-op. What was, who changed it and when is kept. A page must be on one of the websites of the co-op.
         */
        patch: operations["updateCoop"];
        trace?: never;
    };
    "/v1/demo/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invented people of the demonstration */
        get: operations["listDemoPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demo/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as one of the invented people */
        post: operations["becomeDemoPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What needs somebody in your teams
         * @description For coordinators, of all teams of the co-op, and for coaches, of the teams they are coach in. It says how many and until when, and nothing of what is in a team.
         */
        get: operations["listDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embed-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mint a short-lived session for a page of yours
         * @description Call it from your own server with your API key. The token is for one person, one team, the capabilities and the origins you name.
         */
        post: operations["createEmbedSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embed-sessions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End sessions that your key has made
         * @description Call it when somebody signs out of your website, or when a token may have leaked.
         */
        post: operations["revokeEmbedSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations to you */
        get: operations["listMyInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invitation */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the team you were invited to */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to an invitation; no reason is asked for or kept */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have read an invitation */
        post: operations["markInvitationSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an invitation back */
        post: operations["withdrawInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/open-data/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contracts as a list: buyer, supplier, value, period, promises */
        get: operations["listContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/open-data/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Record packages, a page at a time */
        get: operations["listRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/open-data/records/{ocid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contracting process: its releases and what they come to */
        get: operations["getRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/open-data/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Release packages, newest first, a page at a time */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/open-data/releases/{ocid}/{releaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One release, in a package */
        get: operations["getRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find people you may invite
         * @description People who chose to be found, and people you share a team with.
         */
        get: operations["findPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Someone you share a team with */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Yourself */
        get: operations["getOwnProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is written about you */
        patch: operations["updateOwnProfile"];
        trace?: never;
    };
    "/v1/people/me/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The visits you had
         * @description In all your teams, those you have left included, as long as the record is kept: visits that are over, the newest first, without those that were given back. It names nobody but the Team Owner.
         */
        get: operations["listMyVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        /** Use a link once and sign in */
        post: operations["createSession"];
        /** Sign out */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["endOneSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/end-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out everywhere */
        post: operations["endAllSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a sign-in link by e-mail */
        post: operations["createSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots/{slotId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * I can do this visit
         * @description The database decides who was first: one acceptance a slot, one visit at a time. What somebody does for other teams is told to nobody but them: written down for them, the answer is then `person_not_free` (409), which says no more.
         */
        post: operations["acceptSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots/{slotId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down what happened at a visit, or put it right
         * @description From the moment the visit starts. Whoever did it says so of themselves, whoever was to come; the Team Owner, who speaks for them and a coach say it of anybody. Nothing is overwritten: the last word stands, and the history of the visit has those before. Nobody who gives care puts right what somebody else has said (`attendance_settled`), and what one did oneself is not said in the name of another (`attendance_of_ones_own`). `If-Match` names the version of the slot.
         */
        post: operations["recordAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots/{slotId}/attendance-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of whom and for whom you may write down what happened at a visit */
        get: operations["getAttendanceChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots/{slotId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The visit took place */
        post: operations["markSlotDone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots/{slotId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * I can't do this visit any more
         * @description Until it is written down what happened. After the visit has begun, the history says that it was told late; where it was told before and is only written now, `saidAt` says when.
         */
        post: operations["releaseSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams you are in */
        get: operations["listTeams"];
        put?: never;
        /** Form a team around yourself */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One team, and what you may do in it */
        get: operations["getTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename your team */
        patch: operations["updateTeam"];
        trace?: never;
    };
    "/v1/teams/{teamId}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked at what in a team, and why they could, the newest first
         * @description All of it to the Owner, whoever represents them by law, and the coach; to every other member what was looked at of them, and what they looked at themselves. What one person looked at of one kind on one day, for one reason, is one item, whose sentence says when, or around which visit of theirs; a page goes on where the last one ended, whoever looks meanwhile. What people read about themselves alone is not in it. Nothing in it is ever changed or deleted.
         */
        get: operations["listAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/emergency-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was opened in an emergency, the newest first
         * @description To the Team Owner and whoever decides for them by law, all of it; to others, what they opened themselves.
         */
        get: operations["listEmergencyAccess"];
        put?: never;
        /**
         * Open in an emergency what you usually cannot see
         * @description For four hours, to you alone. It is in the team’s history at once, with your reason; the Team Owner is written to where a letter reaches them; and everything you then read is in the access log with it. A coach may do this where access is refused with `emergency_only`.
         */
        post: operations["openInEmergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/emergency-access/{openingId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close what you opened in an emergency, before it closes by itself */
        post: operations["closeEmergencyAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes in a team, as it changes
         * @description Server-sent events named `rota.changed`, `members.changed`, `invitations.changed` and `notes.changed`. `reconnected` says that anything may have changed. Each says `{ "teamId" }` and no more: read again what you show. Changes that come close together are told as one, at most four times a second; the last has an `id`. Whoever comes back with it as `Last-Event-ID` is told what changed meanwhile, and then `resumed`: nothing else did. The stream ends with the session; `retry` says when to come back after a lost connection, so that not everybody does at once.
         */
        get: operations["teamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in a team, the newest first
         * @description Each as a sentence for whoever asks, and only what they may know of: what became of visits for those who see the rota, who came and went for those who see the members, invitations and permissions for the Owner and whom they are about. Nothing in it is ever changed or deleted.
         */
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/history/{number}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo what somebody else wrote down for you
         * @description What was decided before is decided again, what was sent is taken back, as your own doing. What was written down stays in the history. Where it cannot be undone, `detail` says why.
         */
        post: operations["undoHappening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has been invited to a team */
        get: operations["listTeamInvitations"];
        put?: never;
        /** Invite someone into a team */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The members of a team, with what each may do and why
         * @description The Owner sees every permission of every member; anyone else sees their own and the names.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/members/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what a member may see and do, or the hats they wear */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/v1/teams/{teamId}/members/{membershipId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a team, or ask a member to leave
         * @description Their grants end at the same moment and the visits they had accepted need someone again. What they wrote stays.
         */
        post: operations["endMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The notes of a team that you may read, the newest first
         * @description Of those that you may not read it says nothing, not even how many there are.
         */
        get: operations["listNotes"];
        put?: never;
        /** Write a note */
        post: operations["writeNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One note, with what it said before
         * @description `cursor`, `limit` and `nextCursor` are of what it said, the newest first.
         */
        get: operations["getNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the words of a note that you wrote
         * @description What it said before is kept.
         */
        patch: operations["amendNote"];
        trace?: never;
    };
    "/v1/teams/{teamId}/notes/{noteId}/readership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change who can read a note */
        post: operations["changeNoteReadership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/notes/{noteId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a note that you wrote
         * @description That you wrote it and took it back stays. What it said is then read by the Team Owner alone, and whoever decides for them by law.
         */
        post: operations["withdrawNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/notes/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who will read a note, before it is sent
         * @description It writes nothing down.
         */
        post: operations["askNoteReaders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/notes/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for words in the notes that you may read, the newest first
         * @description Each of the words must be in a note, or be part of a word in it, whatever its case and accents; for whoever reads Welsh also mutated. What notes say now is looked through, and nothing that was taken back. The words stand in no address and are not kept; that somebody searched is told in the access log. It writes nothing else down.
         */
        post: operations["searchNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/rota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A week of a team's visits */
        get: operations["getRotaWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Arrange a visit, once or every week
         * @description A week of a team has at most 200 visits, cancelled ones included. One more is refused with `week_full` (409), which names the week; where a visit repeats, so is the whole plan.
         */
        post: operations["createVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a team for somebody who has no account
         * @description For team starters of the co-op. The person is the Owner of the team from its first moment; the starter is in it too.
         */
        post: operations["startTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits/{visitId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel one visit; it stays in the record */
        post: operations["cancelVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Access: {
            allowed: boolean;
            capability: components["schemas"]["Capability"];
            /** @example owner_granted */
            code: string;
            /** @description Duty or law fixes it: the Owner has no switch. */
            fixed: boolean;
            /** @description Whether Kith can do this today. What is decided about the rest is kept. */
            inKith: boolean;
            /** @example See the rota */
            label: string;
            /**
             * @description `own`: only what is theirs.
             * @enum {string}
             */
            scope: "all" | "own";
            /** @example Sam can see your rota. You decided this on 3 May. */
            sentence: string;
            /** @description Whether there is a switch for it: `updateMember` takes it among `grants`. */
            switchable: boolean;
        };
        AccessLogPage: {
            items: components["schemas"]["Look"][];
            /** @description Who ever looked, to choose `by` from; empty where the scope is `own`. */
            lookers: components["schemas"]["PersonReference"][];
            nextCursor: string | null;
            /**
             * @description Whether this is the whole log, or what was looked at of the reader and what they looked at themselves.
             * @enum {string}
             */
            scope: "all" | "own";
            /**
             * @description Where the team is: days and times are told there.
             * @example Europe/London
             */
            timeZone: string;
        };
        AmendNote: {
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
            /** @example Ate all of her lunch, and laughed about the cat. */
            text: string;
        };
        AnswerInvitation: {
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
        };
        ApiKey: {
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Null: it does not end by itself.
             * @example 2026-08-03T07:30:00Z
             */
            expiresAt: string | null;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /**
             * Format: date-time
             * @description To about five minutes.
             * @example 2026-08-03T07:30:00Z
             */
            lastUsedAt: string | null;
            /** @example Website of Larkmoor */
            name: string;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            revokedAt: string | null;
            /**
             * Format: uuid
             * @description The key in whose place it came.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            rotatedFrom: string | null;
            scopes: components["schemas"]["KeyScope"][];
        };
        ApiKeys: {
            items: components["schemas"]["ApiKey"][];
            nextCursor: string | null;
        };
        AskNoteReaders: {
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description A note that there is, whose author it is then. Left out: a new one of yours.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            noteId?: string;
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
            readership: components["schemas"]["GivenReadership"];
        };
        /** @description The last word on what happened at one place in a visit. */
        Attendance: {
            /** @description Whether something else was written before. The history of the visit has it all. */
            corrects: boolean;
            /** @description Who had the place when the visit began. */
            expected: components["schemas"]["PersonReference"] | null;
            /**
             * @description `missed`: nobody came. `no_access`: somebody came, and it could not take place.
             * @enum {string}
             */
            happened: "done" | "missed" | "no_access";
            /** @description Who did it, or came. Null: nobody, or somebody who does no visits in the team. */
            person: components["schemas"]["PersonReference"] | null;
            recorded: components["schemas"]["Recorded"];
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            saidAt: string;
            /** @description Whose word it is; who wrote it down is in `recorded`. */
            saidBy: components["schemas"]["PersonReference"] | null;
            /** @example Bea did this visit in place of Sam. Edie said so on 4 August. */
            sentence: string;
            /**
             * @description Whose side says so. `giver`: whoever came, of themselves. `receiver`: the Team Owner, or who speaks for them. `coordination`: a coach or team starter.
             * @enum {string}
             */
            side: "giver" | "receiver" | "coordination";
        };
        AttendanceChoices: {
            /** @description Who did visits in the team at that time, and so can have done this one. */
            carers: components["schemas"]["PersonReference"][];
            /** @description Whose word you may write down, and of whom they may say it: `onBehalfOf`. */
            speakers: {
                /** @enum {string} */
                of: "self" | "anyone";
                person: components["schemas"]["PersonReference"];
            }[];
            /** @description Of whom you may say it yourself. Null: of nobody; you write what others say. */
            you: ("self" | "anyone") | null;
        };
        BecomeDemoPerson: {
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            personId: string;
        };
        /** @enum {string} */
        Capability: "see_members" | "see_basic_profile" | "see_rota" | "see_notes" | "write_notes" | "see_money" | "invite_others" | "arrange_visits" | "accept_visits" | "record_attendance" | "change_grants" | "end_membership" | "see_access_log";
        ChangeNoteReadership: {
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
            readership: components["schemas"]["GivenReadership"];
        };
        ContractList: {
            items: components["schemas"]["ContractSummary"][];
            nextCursor: string | null;
            total: number;
        };
        ContractSummary: {
            buyer: {
                id: string | null;
                name: string | null;
            };
            commitments: number;
            id: string | null;
            /** @description What tells it from all others: its process and its place in it. */
            key: string;
            /** @description The lots that it is for, as of a framework; none where it is for all of them. */
            lots: {
                id: string;
                title: string | null;
            }[];
            /** @description How many lots the whole process has. */
            lotsInAll: number;
            ocid: string;
            period: {
                endDate: string | null;
                startDate: string | null;
            };
            /**
             * Format: uri
             * @description Where the whole record is.
             */
            record: string;
            released: string;
            reported: number;
            stage: string;
            status: string;
            suppliers: {
                id: string | null;
                name: string | null;
            }[];
            title: string | null;
            value: {
                amount: number;
                currency: string;
            } | null;
        };
        Coop: {
            /** @description The last twenty, the newest first; null: they are not for you. */
            changes: components["schemas"]["CoopChange"][] | null;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /** @description Where the link of an invitation leads, with `token` in its query; null: to the server’s own page. Send whoever comes there on to `/sign-in/link?token=…` of the server. */
            invitationPage: string | null;
            jurisdiction: components["schemas"]["Jurisdiction"] | null;
            languages: ("en" | "cy")[];
            /** @example Larkmoor Care Co-op */
            name: string;
            sites: string[];
            /** @example larkmoor */
            slug: string;
            /** @description Where people see their teams. */
            teamsPage: string | null;
            /**
             * @description What letters and screens ask people to ring; null: none asks them to.
             * @example 01632 960000
             */
            telephone: string | null;
            /**
             * @description An IANA time zone, by its place.
             * @example Europe/London
             */
            timeZone: string;
            version: number;
            welshName: string | null;
            you: {
                mayChange: boolean;
            };
        };
        CoopChange: {
            /**
             * @description A coordinator, a website with a key, or whoever runs the server.
             * @enum {string}
             */
            by: "person" | "website" | "server";
            /**
             * @description Of the person or the key; null where you may not know it.
             * @example Nia Bevan
             */
            byName: string | null;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            changedAt: string;
            fields: {
                /**
                 * @description None, one or several.
                 * @example [
                 *       "01632 960000"
                 *     ]
                 */
                became: string[];
                /** @example telephone */
                name: string;
                /**
                 * @description None, one or several.
                 * @example [
                 *       "01632 960000"
                 *     ]
                 */
                was: string[];
            }[];
            /** @description Which version it made. */
            version: number;
        };
        CreateApiKey: {
            /**
             * Format: date-time
             * @description Left out: it does not end by itself.
             * @example 2030-01-01T00:00:00Z
             */
            expiresAt?: string;
            name: string;
            /** @description At most those of the key that asks. */
            scopes: components["schemas"]["KeyScope"][];
        };
        CreateEmbedSession: {
            capabilities: components["schemas"]["SessionCapability"][];
            /** @default 900 */
            expiresInSeconds?: number;
            /** @description https: addresses of your pages; http: on localhost alone. */
            origins: string[];
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            personId: string;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            teamId: string;
        };
        CreateInvitation: {
            /**
             * @default {}
             * @example {
             *       "see_rota": true,
             *       "see_money": false
             *     }
             */
            grants?: {
                invite_others?: boolean;
                see_basic_profile?: boolean;
                see_members?: boolean;
                see_money?: boolean;
                see_notes?: boolean;
                see_rota?: boolean;
                write_notes?: boolean;
            };
            message?: string;
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
            relationship: components["schemas"]["InvitedRelationship"];
            snippet?: string;
            /** @description A person of the co-op, or an e-mail address. */
            to: {
                /**
                 * Format: uuid
                 * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
                 */
                personId: string;
            } | {
                /**
                 * Format: email
                 * @example sam@example.org
                 */
                email: string;
                name?: string;
            };
        };
        /** @description The token of a sign-in or invitation link. */
        CreateSession: {
            /** @example ksl_0123456789abcdef */
            token: string;
        };
        CreateSignInLink: {
            /** @example larkmoor */
            coop?: string;
            /**
             * Format: email
             * @example sam@example.org
             */
            email: string;
        };
        CreateTeam: {
            method?: components["schemas"]["RecordingMethod"];
            name: string;
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
            /**
             * @description An IANA time zone, by its place.
             * @default Europe/London
             * @example Europe/London
             */
            timeZone?: string;
        };
        CreateVisit: {
            /**
             * @default visit
             * @enum {string}
             */
            kind?: "visit" | "double_up" | "sleep_in" | "trial" | "social" | "health";
            method?: components["schemas"]["RecordingMethod"];
            minutes: number;
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
            /**
             * @default once
             * @enum {string}
             */
            repeats?: "once" | "weekly";
            /** @default 1 */
            slots?: number;
            /**
             * Format: date
             * @description From 1900-01-01 to 2199-12-31.
             * @example 2026-08-03
             */
            startsOn: string;
            /** @example 08:30 */
            startTime: string;
            title: string;
            /**
             * Format: date
             * @description Weekly: the last day it may fall on.
             * @example 2026-08-03
             */
            until?: string;
            /** @description Weekly: ISO weekdays, Monday is 1. Left out: that of `startsOn`. */
            weekdays?: number[];
        };
        /** @description May you see the rota, and why. Where not, these are only your own visits. */
        Decision: {
            allowed: boolean;
            /** @example owner_granted */
            code: string;
            /** @example Sam can see your rota. You decided this on 3 May. */
            sentence: string;
        };
        DemoPeople: {
            items: {
                /** @example Team Owner of Edie’s team */
                description: string;
                /**
                 * Format: uuid
                 * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
                 */
                id: string;
                name: string;
                teams: {
                    /**
                     * Format: uuid
                     * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
                     */
                    id: string;
                    name: string;
                    relationship: string;
                }[];
            }[];
        };
        Desk: {
            items: components["schemas"]["DeskTeam"][];
            nextCursor: string | null;
        };
        DeskTeam: {
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /** @example Edie’s team */
            name: string;
            /** @description The most urgent first. */
            needs: components["schemas"]["TeamNeed"][];
            /** @enum {string} */
            you: "coach" | "coordinator";
        };
        EmbedSession: {
            capabilities: components["schemas"]["SessionCapability"][];
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            expiresAt: string;
            /** @description https: addresses of your pages; http: on localhost alone. */
            origins: string[];
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            personId: string;
            /**
             * Format: uri
             * @description The public address of the server that the token is for. Send it nowhere else.
             * @example https://kith.example.org
             */
            server: string;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            teamId: string;
            /** @example kes_… */
            token: string;
        };
        EmergencyAccess: {
            /** @enum {string} */
            capability: "see_notes";
            /** @enum {string} */
            category: "danger" | "illness_or_injury" | "missing_person" | "abuse_or_neglect" | "nobody_else";
            /** @example Somebody is missing or does not answer */
            categoryLabel: string;
            /**
             * Format: date-time
             * @description When it was closed before that.
             * @example 2026-08-03T07:30:00Z
             */
            closedAt: string | null;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            isOpen: boolean;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            openedAt: string;
            /** @description Who opened it. */
            person: components["schemas"]["PersonReference"] | null;
            /**
             * @description Why, in their own words.
             * @example Edie does not answer the door, and her curtains are still drawn.
             */
            reason: string;
            recorded: components["schemas"]["Recorded"];
            /** @example Gwen opened “See the notes” in an emergency, until Monday 3 August 2026 at 7:10pm. Somebody is missing or does not answer. “Edie does not answer the door.” */
            sentence: string;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            teamId: string;
            /**
             * Format: date-time
             * @description When it closes by itself.
             * @example 2026-08-03T07:30:00Z
             */
            until: string;
            yours: boolean;
        };
        EmergencyAccessPage: {
            /**
             * @description What will happen, to be said before anything is opened.
             * @example This opens to you alone, for 4 hours. Edie is told at once, with your reason, and can see everything you then read.
             */
            announcement: string;
            /** @description The kinds of emergency, in the words of your language. */
            categories: {
                /** @enum {string} */
                category: "danger" | "illness_or_injury" | "missing_person" | "abuse_or_neglect" | "nobody_else";
                /** @example Somebody is missing or does not answer */
                label: string;
            }[];
            items: components["schemas"]["EmergencyAccess"][];
            nextCursor: string | null;
        };
        EndAllSessions: {
            /**
             * @description Whether the session that asks stays.
             * @default false
             */
            exceptThisOne?: boolean;
        };
        EndMembership: {
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
        };
        FoundNotes: {
            /** @description Said where you see the notes because you opened them in an emergency. */
            emergency: components["schemas"]["OpenNow"] | null;
            items: components["schemas"]["Note"][];
            /** @description Notes that were written before this were not looked through: 5,000 are at a time. `nextCursor` goes on from there. Null: all were. */
            lookedBackTo: string | null;
            maySee: components["schemas"]["Decision"];
            mayWrite: components["schemas"]["Decision"];
            nextCursor: string | null;
            /**
             * @description Where the team is: days and times of its notes are told there.
             * @example Europe/London
             */
            timeZone: string;
        };
        /** @description Left out: the team. */
        GivenReadership: {
            hats?: ("rota_holder" | "profile_holder" | "mar_holder" | "team_chat_admin" | "check_in_facilitator" | "safeguarding_lead")[];
            /**
             * @description For whom it is besides its author and the Team Owner. `team`: everybody who can see the notes. `hats`, `people`: those of them who wear one of these hats, or are named. `author_and_owner`: nobody else.
             * @enum {string}
             */
            kind: "team" | "hats" | "people" | "author_and_owner";
            personIds?: string[];
        };
        /**
         * @description What an Owner may allow or not, within what duty and law fix.
         * @enum {string}
         */
        GrantableCapability: "see_members" | "see_basic_profile" | "see_rota" | "see_notes" | "write_notes" | "see_money" | "invite_others";
        Happening: {
            /** @description Whom it is about, where that is somebody else. */
            about: components["schemas"]["PersonReference"] | null;
            /**
             * @description By which right it was done; null where nobody needs one.
             * @example arrange_visits
             */
            allowedBy: ("see_members" | "see_basic_profile" | "see_rota" | "see_notes" | "write_notes" | "see_money" | "invite_others" | "arrange_visits" | "accept_visits" | "record_attendance" | "change_grants" | "end_membership" | "see_access_log") | null;
            /** @description Who did it, or for whom it was written down. Null where nobody may be named. */
            by: components["schemas"]["PersonReference"] | null;
            /**
             * @description Why they had that right, as it was decided then.
             * @example wears_hat
             */
            code: ("owner_right" | "visitors_must_know" | "teammates_must_know" | "personal_care_needs_it" | "carers_must_record" | "own_choice" | "starter_needs_it" | "coach_needs_it" | "usual" | "not_shared" | "never" | "during_visit" | "only_around_visits" | "own_items_only" | "own_contract_only" | "emergency_only" | "rota_not_seen" | "not_for_visits" | "membership_ended" | "membership_paused" | "safety_stop" | "safety_stop_only" | "granted" | "refused" | "wears_hat" | "needs_hat" | "legal_authority" | "authority_does_not_cover" | "opened_in_emergency") | null;
            /**
             * @description Its place in the history of the team, from 1; some are not told to everybody.
             * @example 42
             */
            number: number;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            occurredAt: string;
            recorded: components["schemas"]["Recorded"];
            /** @example Sam said yes to the visit on Tuesday 4 August 2026 at 8:30am. */
            sentence: string;
            /**
             * Format: uuid
             * @description The visit or its series, the membership, the invitation or the team that it happened to.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            subjectId: string;
            /** @enum {string} */
            type: "team.formed" | "team.renamed" | "member.joined" | "member.left" | "member.place_taken" | "member.place_ended" | "member.roles_changed" | "grant.allowed" | "grant.refused" | "emergency.opened" | "emergency.ended" | "invitation.sent" | "invitation.seen" | "invitation.accepted" | "invitation.declined" | "invitation.withdrawn" | "invitation.expired" | "invitation.letter_sent" | "invitation.letter_failed" | "visit.arranged" | "visit.made_ahead" | "visit.cancelled" | "slot.accepted" | "slot.released" | "slot.done" | "slot.missed" | "slot.no_access" | "note.written" | "note.amended" | "note.withdrawn" | "note.readership_changed";
            /** @description Of what somebody else wrote down for the caller: whether it can be undone, and why not. */
            undo: {
                allowed: boolean;
                /** @enum {string} */
                code: "may_undo" | "changed_since" | "visit_begun" | "no_right" | "name_not_kept" | "place_ended" | "invite_anew" | "many_visits" | "arrange_anew" | "part_of_the_record";
                /** @example If this is not what you said, you can undo it. */
                sentence: string;
            } | null;
        };
        /**
         * @description A role in the team, worn by consent.
         * @enum {string}
         */
        Hat: "rota_holder" | "profile_holder" | "mar_holder" | "team_chat_admin" | "check_in_facilitator" | "safeguarding_lead";
        HistoryPage: {
            items: components["schemas"]["Happening"][];
            nextCursor: string | null;
        };
        /** @description The website whose page has the session. */
        HostOfSession: {
            /** @example Website of Larkmoor */
            keyName: string;
            /**
             * @example [
             *       "https://www.larkmoor.example"
             *     ]
             */
            origins: string[];
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            teamId: string;
        };
        Invitation: {
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @description Only e-mailed ones expire.
             * @example 2026-08-03T07:30:00Z
             */
            expiresAt: string | null;
            from: components["schemas"]["PersonReference"];
            /**
             * @example {
             *       "see_rota": true,
             *       "see_money": false
             *     }
             */
            grants: {
                invite_others?: boolean;
                see_basic_profile?: boolean;
                see_members?: boolean;
                see_money?: boolean;
                see_notes?: boolean;
                see_rota?: boolean;
                write_notes?: boolean;
            };
            /**
             * @example [
             *       "You will be able to see the rota."
             *     ]
             */
            grantSentences: string[];
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /** @description Of an e-mailed invitation, told to whoever sent it. */
            letter: components["schemas"]["LetterState"] | null;
            message: string | null;
            recorded: components["schemas"]["Recorded"];
            relationship: components["schemas"]["Relationship"];
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            sentAt: string;
            /** @description What the Owner lets the invited person read before answering. */
            snippet: string | null;
            state: components["schemas"]["InvitationState"];
            team: {
                /**
                 * Format: uuid
                 * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
                 */
                id: string;
                name: string;
                ownerName: string;
            };
            /** @description A person already known, or an e-mail address. */
            to: {
                /**
                 * Format: email
                 * @description Shown to the team, not back to others.
                 */
                email: string | null;
                person: components["schemas"]["PersonReference"] | null;
            };
            version: number;
            you: {
                mayAnswer: boolean;
                mayWithdraw: boolean;
            };
        };
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        InvitationState: "sent" | "seen" | "accepted" | "declined" | "withdrawn" | "expired";
        /** @enum {string} */
        InvitedRelationship: "support_worker" | "personal_care_worker" | "family_or_friend" | "volunteer" | "back_up" | "professional" | "advocate" | "team_starter" | "coach" | "legal_representative" | "funder";
        /**
         * @description Whose law on care the co-op works under.
         * @enum {string}
         */
        Jurisdiction: "england" | "wales" | "scotland" | "northern_ireland";
        /**
         * @description What an API key may be used for.
         * @enum {string}
         */
        KeyScope: "embed_sessions:create" | "embed_sessions:revoke" | "api_keys:manage" | "coop:manage";
        /**
         * @description Whether the letter waits to be sent, was sent, could not be delivered, or never goes out because this server sends no e-mail.
         * @enum {string}
         */
        LetterState: "queued" | "sent" | "failed" | "not_configured";
        Look: {
            /** @description Whose data it was, as far as the reader may know of them. */
            about: components["schemas"]["PersonReference"][];
            aboutYou: boolean;
            /**
             * @description Null, as is the code, for a command of whoever runs the server.
             * @enum {string|null}
             */
            allowedBy: "see_members" | "see_basic_profile" | "see_rota" | "see_notes" | "write_notes" | "see_money" | "invite_others" | "arrange_visits" | "accept_visits" | "record_attendance" | "change_grants" | "end_membership" | "see_access_log" | null;
            /** @description As whom the Owner looked at the team; null where somebody looked as themselves. */
            as: components["schemas"]["PersonReference"] | null;
            /** @description Who looked; null too where it was a command of whoever runs the server. */
            by: components["schemas"]["PersonReference"] | null;
            byYou: boolean;
            /**
             * @description Why it was allowed.
             * @example usual
             * @enum {string|null}
             */
            code: "owner_right" | "visitors_must_know" | "teammates_must_know" | "personal_care_needs_it" | "carers_must_record" | "own_choice" | "starter_needs_it" | "coach_needs_it" | "usual" | "not_shared" | "never" | "during_visit" | "only_around_visits" | "own_items_only" | "own_contract_only" | "emergency_only" | "rota_not_seen" | "not_for_visits" | "membership_ended" | "membership_paused" | "safety_stop" | "safety_stop_only" | "granted" | "refused" | "wears_hat" | "needs_hat" | "legal_authority" | "authority_does_not_cover" | "opened_in_emergency" | null;
            /**
             * Format: date
             * @description Where the team is.
             * @example 2026-08-03
             */
            day: string;
            /** @enum {string} */
            kind: "members" | "permissions" | "profile" | "rota" | "history" | "invitations" | "access_log" | "notes" | "notes_search" | "people_list" | "emergencies";
            /** @description Each time, the first of them first. The same again within five minutes is not written a second time. */
            lookedAt: string[];
            /**
             * @description The place of the newest look of it in the access log of the team, from 1; some are not told to everybody.
             * @example 42
             */
            number: number;
            /** @example Sam looked at your rota before and after your visit at 8:30am. This is usual for a support worker, and you can switch it off. */
            sentence: string;
            /** @description On a page of Kith’s own, on a page of another website, in the demonstration, or by a command of whoever runs the server. */
            through: ("session" | "embed_session" | "demonstration" | "system" | "command")[];
        };
        Member: {
            access: components["schemas"]["Access"][];
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            endedAt: string | null;
            hasAccount: boolean;
            hats: components["schemas"]["Hat"][];
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            introduction: string | null;
            /** @description What the caller may change of this membership. */
            mayChange: {
                end: boolean;
                grants: boolean;
            };
            person: components["schemas"]["PersonReference"];
            /** @description Every place that they have in the team, the oldest first: somebody may be a neighbour and a volunteer. What they may do is what all of them together let them. */
            places: components["schemas"]["Place"][];
            recorded: components["schemas"]["Recorded"];
            relationship: components["schemas"]["Relationship"];
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            since: string;
            /** @enum {string} */
            status: "active" | "paused" | "ended";
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            teamId: string;
            version: number;
            you: boolean;
        };
        MemberPage: {
            items: components["schemas"]["Member"][];
            nextCursor: string | null;
        };
        NewApiKey: components["schemas"]["ApiKey"] & {
            /**
             * @description Shown this once.
             * @example kak_…
             */
            token: string;
        };
        NewEmergencyAccess: {
            /** @enum {string} */
            capability: "see_notes";
            /** @enum {string} */
            category: "danger" | "illness_or_injury" | "missing_person" | "abuse_or_neglect" | "nobody_else";
            /** @example Edie does not answer the door, and her curtains are still drawn. */
            reason: string;
        };
        NewNote: {
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: date-time
             * @description When it was so, where that was before now.
             */
            occurredAt?: string;
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
            readership?: components["schemas"]["GivenReadership"];
            /** @example Ate all of her lunch, and laughed about the cat. */
            text: string;
            /**
             * Format: uuid
             * @description The visit that it is about.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            visitId?: string;
        };
        Note: {
            /** @description Whose words they are; who wrote them down is in `recorded`. */
            author: components["schemas"]["PersonReference"] | null;
            /** @description What it says cannot be opened any more. Whoever runs this server was told. */
            damaged: boolean;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            mayChange: {
                readership: boolean;
                text: boolean;
                withdraw: boolean;
            };
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            occurredAt: string | null;
            readership: components["schemas"]["NoteReadership"];
            recorded: components["schemas"]["Recorded"];
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            teamId: string;
            /**
             * @description Null: it was taken back, it is damaged, or you said for somebody else whom it is for and may not read it.
             * @example Ate all of her lunch, and laughed about the cat.
             */
            text: string | null;
            /** @description Which version of its words this is. 1: they were never changed. */
            textNumber: number;
            version: number;
            /**
             * Format: uuid
             * @description The visit that it is about.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            visitId: string | null;
            /**
             * Format: date-time
             * @description When its author took it back. What it said is read by the Team Owner alone.
             * @example 2026-08-03T07:30:00Z
             */
            withdrawnAt: string | null;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            writtenAt: string;
            yours: boolean;
        };
        NotePage: {
            /** @description Said where you see the notes because you opened them in an emergency. */
            emergency: components["schemas"]["OpenNow"] | null;
            items: components["schemas"]["Note"][];
            maySee: components["schemas"]["Decision"];
            mayWrite: components["schemas"]["Decision"];
            nextCursor: string | null;
            /**
             * @description Where the team is: days and times of its notes are told there.
             * @example Europe/London
             */
            timeZone: string;
        };
        /** @description Everybody in the team whom you may know, and whether they will read it. */
        NoteReaders: {
            people: {
                /** @enum {string} */
                code: "owner" | "acts_by_law" | "author" | "in_team" | "wears_hat" | "named" | "around_visits" | "cannot_see_notes" | "wears_no_hat" | "not_named" | "kept_to_author_and_owner";
                person: components["schemas"]["PersonReference"];
                reads: boolean;
                /** @example Jo can't read this, because Jo can't see the notes. */
                sentence: string;
            }[];
            /** @example You, Edie and Gwen can read this. Jo can't. */
            sentence: string;
        };
        NoteReadership: {
            hats: ("rota_holder" | "profile_holder" | "mar_holder" | "team_chat_admin" | "check_in_facilitator" | "safeguarding_lead")[];
            /**
             * @description For whom it is besides its author and the Team Owner. `team`: everybody who can see the notes. `hats`, `people`: those of them who wear one of these hats, or are named. `author_and_owner`: nobody else.
             * @enum {string}
             */
            kind: "team" | "hats" | "people" | "author_and_owner";
            /** @description Of those who are named, whoever you may know. */
            people: components["schemas"]["PersonReference"][];
        };
        NoteVersion: {
            damaged: boolean;
            number: number;
            recorded: components["schemas"]["Recorded"];
            /** @description Null: it is damaged. */
            text: string | null;
        };
        Nothing: Record<string, unknown>;
        Offer: {
            /** @description What the invitation may switch. */
            grants: {
                /** @description How it stands if nothing is said. */
                allowed: boolean;
                capability: components["schemas"]["GrantableCapability"];
            }[];
            relationship: components["schemas"]["InvitedRelationship"];
        };
        OpenNow: {
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /**
             * Format: date-time
             * @description When it closes by itself.
             * @example 2026-08-03T07:30:00Z
             */
            until: string;
        };
        OwnProfile: components["schemas"]["Person"] & {
            /** Format: email */
            email: string | null;
            /** @description May people of the co-op who share no team with you find you to invite you? */
            findable: boolean;
            phone: string | null;
            recorded: components["schemas"]["Recorded"];
            version: number;
        };
        OwnSession: {
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            expiresAt: string;
            host: components["schemas"]["HostOfSession"] | null;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /**
             * @description A page of Kith, a page of a website, or a visitor’s try.
             * @enum {string}
             */
            kind: "own_page" | "host_page" | "demonstration";
            /**
             * Format: date-time
             * @description To about five minutes.
             * @example 2026-08-03T07:30:00Z
             */
            lastUsedAt: string | null;
            /** @description The request came with it. */
            thisOne: boolean;
        };
        OwnSessions: {
            items: components["schemas"]["OwnSession"][];
            nextCursor: string | null;
        };
        /** @description A visit that you had, and that is over. */
        PastVisit: {
            /**
             * Format: date
             * @description From 1900-01-01 to 2199-12-31.
             * @example 2026-08-03
             */
            date: string;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            endsAt: string;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /** @enum {string} */
            kind: "visit" | "double_up" | "sleep_in" | "trial" | "social" | "health";
            /** @example 2026-08-03T09:15 */
            localEnd: string;
            /** @example 2026-08-03T08:30 */
            localStart: string;
            /** @description Minutes that really pass. */
            minutes: number;
            /** @example You did this visit. Edie said so on 4 August. */
            sentence: string | null;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            slotId: string;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            startsAt: string;
            /**
             * @description What happened there. `accepted`: nobody has said yet.
             * @enum {string}
             */
            state: "accepted" | "done" | "missed" | "no_access";
            /** @description Of a team that you have left: what it and its Owner were called then. */
            team: {
                /**
                 * Format: uuid
                 * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
                 */
                id: string;
                /** @example Edie's team */
                name: string;
                /** @example Edie */
                ownerName: string;
            };
            timeZone: string;
            /** @example Getting up */
            title: string;
            /** @description False: you had it, and were not there. */
            yours: boolean;
        };
        PastVisitPage: {
            items: components["schemas"]["PastVisit"][];
            nextCursor: string | null;
        };
        Person: {
            communicationNeeds: string | null;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /** @example I have been a support worker for nine years and like early mornings. */
            introduction: string | null;
            /**
             * @description English or Welsh.
             * @enum {string}
             */
            language: "en" | "cy";
            /** @example Sam Okoro */
            name: string;
            pronouns: string | null;
        };
        PersonPage: {
            items: components["schemas"]["PersonSummary"][];
            nextCursor: string | null;
        };
        PersonReference: {
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /** @example Sam Okoro */
            name: string;
            /** @example he/him */
            pronouns: string | null;
        };
        PersonSummary: {
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /** @example I have been a support worker for nine years and like early mornings. */
            introduction: string | null;
            /** @example Sam Okoro */
            name: string;
            pronouns: string | null;
        };
        Place: {
            hats: components["schemas"]["Hat"][];
            /**
             * Format: uuid
             * @description Of the membership.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            relationship: components["schemas"]["Relationship"];
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            since: string;
            /** @enum {string} */
            status: "active" | "paused" | "ended";
            version: number;
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            /** @description Stable; safe to compare. */
            code: string;
            detail?: string;
            invalid_params?: {
                accepted?: string;
                name: string;
                reason: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            /** @example https://kith.example/problems/version_mismatch */
            type: string;
        };
        Record: {
            compiledRelease?: components["schemas"]["Release"];
            ocid: string;
            releases: components["schemas"]["Release"][];
        };
        RecordAttendance: {
            /**
             * @description `missed`: nobody came. `no_access`: somebody came, and it could not take place.
             * @enum {string}
             */
            happened: "done" | "missed" | "no_access";
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
            /**
             * Format: uuid
             * @description Who did it, or came. Null: somebody who does no visits in the team. Left out: whoever says it. With `missed` it says nothing.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            personId?: string | null;
            /**
             * Format: date-time
             * @description When it was said, where that was before it is written down. Left out: now.
             */
            saidAt?: string;
            /**
             * Format: date
             * @description The same as a day in the team's zone, with `saidTime`; in place of `saidAt`.
             * @example 2026-08-03
             */
            saidOn?: string;
            /** @example 08:30 */
            saidTime?: string;
        };
        /** @description Who wrote this down, for whom, how and when. */
        Recorded: {
            method: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf: string | null;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            recordedBy: string | null;
            recordedByName: string | null;
        };
        /**
         * @description How this was told to us: by the person on this screen, by phone, on paper…
         * @enum {string}
         */
        RecordingMethod: "self" | "phone" | "paper" | "in_person" | "import";
        RecordPackage: {
            extensions: string[];
            /** @description Who keeps this copy; `publishedDate` is when it was last added to. */
            keptBy?: {
                name: string;
            };
            /** Format: uri */
            license: string;
            /** @description No `next` on the last page. */
            links?: {
                /** Format: uri */
                next?: string;
                /** Format: uri */
                prev?: string;
            };
            /** Format: uri */
            publicationPolicy?: string;
            /** Format: date-time */
            publishedDate: string;
            publisher: {
                name: string;
            };
            /** @description Whose words these are, where releases of several publishers stand in one package. One that is in no list names nobody. */
            publishers?: {
                name: string;
                releases: {
                    id: string;
                    ocid: string;
                }[];
            }[];
            records: components["schemas"]["Record"][];
            /** Format: uri */
            uri: string;
            /** @enum {string} */
            version: "1.1";
        };
        /**
         * @description What a member is to the Team Owner. `owner` is the person the team is for.
         * @enum {string}
         */
        Relationship: "owner" | "legal_representative" | "advocate" | "personal_care_worker" | "support_worker" | "family_or_friend" | "volunteer" | "professional" | "back_up" | "team_starter" | "coach" | "funder";
        /** @description An OCDS 1.1 release. */
        Release: {
            date: string;
            id: string;
            ocid: string;
            tag: string[];
        } & {
            [key: string]: unknown;
        };
        ReleasePackage: {
            extensions: string[];
            /** @description Who keeps this copy; `publishedDate` is when it was last added to. */
            keptBy?: {
                name: string;
            };
            /** Format: uri */
            license: string;
            /** @description No `next` on the last page. */
            links?: {
                /** Format: uri */
                next?: string;
                /** Format: uri */
                prev?: string;
            };
            /** Format: uri */
            publicationPolicy?: string;
            /** Format: date-time */
            publishedDate: string;
            publisher: {
                name: string;
            };
            /** @description Whose words these are, where releases of several publishers stand in one package. One that is in no list names nobody. */
            publishers?: {
                name: string;
                releases: {
                    id: string;
                    ocid: string;
                }[];
            }[];
            releases: components["schemas"]["Release"][];
            /** Format: uri */
            uri: string;
            /** @enum {string} */
            version: "1.1";
        };
        ReleaseSlot: {
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
            /**
             * Format: date-time
             * @description When it was said, where that was before it is written down. Left out: now.
             */
            saidAt?: string;
            /**
             * Format: date
             * @description The same as a day in the team's zone, with `saidTime`; in place of `saidAt`.
             * @example 2026-08-03
             */
            saidOn?: string;
            /** @example 08:30 */
            saidTime?: string;
        };
        /**
         * @description Either one session, by its token, or all that your key made for a person.
         * @example {
         *       "personId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e"
         *     }
         */
        RevokeEmbedSessions: {
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            personId?: string;
            /** @example ksl_0123456789abcdef */
            token?: string;
        };
        RotateApiKey: {
            /**
             * @description How long the old key still works.
             * @default 24
             */
            overlapHours?: number;
        };
        RotaWeek: {
            /**
             * Format: date
             * @description From 1900-01-01 to 2199-12-31.
             * @example 2026-08-03
             */
            endsOn: string;
            /**
             * @description For how many seconds this stays so though nobody changes it: until a visit begins or ends, or the day does.
             * @example 2700
             */
            freshFor: number;
            mayArrange: components["schemas"]["Decision"];
            maySee: components["schemas"]["Decision"];
            /**
             * Format: date
             * @description From 1900-01-01 to 2199-12-31.
             * @example 2026-08-03
             */
            next: string;
            /**
             * Format: date
             * @description Visits that repeat are made ahead as far as this day. What a later week will hold is not known yet: that none are shown in it does not say that there are none.
             * @example 2026-08-03
             */
            plannedUntil: string;
            /**
             * Format: date
             * @description From 1900-01-01 to 2199-12-31.
             * @example 2026-08-03
             */
            previous: string;
            /**
             * Format: date
             * @description A Monday.
             * @example 2026-08-03
             */
            startsOn: string;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            teamId: string;
            timeZone: string;
            /**
             * Format: date
             * @description Today in the team's time zone.
             * @example 2026-08-03
             */
            today: string;
            /** @description Soonest first; at most 200 that begin in this week, after those of the night before it. */
            visits: components["schemas"]["Visit"][];
        };
        SearchNotes: {
            /** @example lunch cat */
            words: string;
        };
        Series: {
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /** @enum {string} */
            kind: "visit" | "double_up" | "sleep_in" | "trial" | "social" | "health";
            minutes: number;
            recorded: components["schemas"]["Recorded"];
            /** @enum {string} */
            repeats: "once" | "weekly";
            slots: number;
            /**
             * Format: date
             * @description From 1900-01-01 to 2199-12-31.
             * @example 2026-08-03
             */
            startsOn: string;
            /** @example 08:30 */
            startTime: string;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            teamId: string;
            timeZone: string;
            title: string;
            /**
             * Format: date
             * @description From 1900-01-01 to 2199-12-31.
             * @example 2026-08-03
             */
            until: string | null;
            version: number;
            /** @description Those of the next eight weeks. */
            visits: components["schemas"]["Visit"][];
            weekdays: number[];
        };
        Session: {
            coop: {
                /**
                 * Format: uuid
                 * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
                 */
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            expiresAt: string;
            person: {
                /**
                 * Format: uuid
                 * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
                 */
                id: string;
                /**
                 * @description English or Welsh.
                 * @enum {string}
                 */
                language: "en" | "cy";
                name: string;
            };
            /** @description Only of embed sessions. */
            scope: {
                capabilities: string[];
                /**
                 * Format: uuid
                 * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
                 */
                teamId: string;
            } | null;
        };
        /** @enum {string} */
        SessionCapability: "see_members" | "see_basic_profile" | "see_rota" | "see_notes" | "write_notes" | "see_money" | "invite_others" | "arrange_visits" | "accept_visits" | "record_attendance" | "change_grants" | "end_membership" | "see_access_log" | "answer_invitations";
        SessionsEnded: {
            /**
             * @description How many.
             * @example 3
             */
            ended: number;
        };
        /** @description Always the same, whether or not the address is known. */
        SignInLinkSent: {
            message: string;
        };
        /** @description One person's place in a visit. */
        Slot: {
            accept: components["schemas"]["Decision"];
            attendance: components["schemas"]["Attendance"] | null;
            done: components["schemas"]["Decision"];
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            person: components["schemas"]["PersonReference"] | null;
            record: components["schemas"]["Decision"];
            recorded: components["schemas"]["Recorded"];
            /** @description Of whom you may write it. `others`: what others say, and of yourself at most. Null: you may not. */
            recordOf: ("self" | "anyone" | "others") | null;
            release: components["schemas"]["Decision"];
            /**
             * @description `released`: somebody had accepted and then could not; it is open again. `missed`, `no_access`: see `attendance`.
             * @enum {string}
             */
            state: "open" | "accepted" | "released" | "done" | "missed" | "no_access";
            version: number;
            yours: boolean;
        };
        SlotAction: {
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
        };
        StartTeam: {
            /**
             * @description How the Owner said that they want a team.
             * @enum {string}
             */
            method: "phone" | "paper" | "in_person";
            name: string;
            /** @description Whom the team is for: somebody without an account. */
            owner: {
                /**
                 * @description English or Welsh.
                 * @default en
                 * @enum {string}
                 */
                language?: "en" | "cy";
                /** @example Edie Marsh */
                name: string;
                phone?: string;
            };
            /**
             * @description An IANA time zone, by its place.
             * @default Europe/London
             * @example Europe/London
             */
            timeZone?: string;
        };
        Team: {
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /** @description `null` when hidden. */
            memberCount: number | null;
            /** @example Edie's team */
            name: string;
            owner: components["schemas"]["PersonReference"];
            /** @enum {string} */
            state: "forming" | "starting" | "self_managing" | "paused" | "closing" | "closed";
            /** @example Europe/London */
            timeZone: string;
            version: number;
            /** @description What the caller is to this team and may do in it. */
            you: {
                access: components["schemas"]["Access"][];
                /**
                 * Format: uuid
                 * @description An open invitation to the caller to another place in this team.
                 * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
                 */
                invitationId: string | null;
                /** @description The places that the caller may invite somebody to, the most usual first; none where they may invite nobody. */
                mayOffer: components["schemas"]["Offer"][];
                /**
                 * Format: uuid
                 * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
                 */
                membershipId: string | null;
                /** @description Somebody else opened something in an emergency in the last 30 days; `listEmergencyAccess` says what, and why. */
                openedInEmergency: boolean;
                /** @description Every place that they have in the team, the oldest first: somebody may be a neighbour and a volunteer. What they may do is what all of them together let them. */
                places: components["schemas"]["Place"][];
                /** @description Of the oldest place. */
                relationship: components["schemas"]["Relationship"] | null;
                /** @description Whether somebody wrote something down for the caller in the last 30 days: see `listHistory`. */
                spokenFor: boolean;
            };
        };
        TeamNeed: {
            /** @example 2 */
            count: number;
            /**
             * Format: date-time
             * @description When the first of them ends by itself; null where none does.
             * @example 2026-08-03T07:30:00Z
             */
            endsAt: string | null;
            /** @enum {string} */
            kind: "owner_not_joined" | "visits_with_nobody" | "visits_not_written_down" | "invitations_waiting";
            /** @example 2 visits in the next seven days still need somebody. */
            sentence: string;
        };
        TeamPage: {
            items: components["schemas"]["Team"][];
            nextCursor: string | null;
        };
        UndoHappening: Record<string, unknown>;
        UpdateCoop: {
            /**
             * Format: uri
             * @example https://www.larkmoor.example/teams
             */
            invitationPage?: string | null;
            jurisdiction?: components["schemas"]["Jurisdiction"] | null;
            /** @description Those that its letters go out in. Whoever reads another is written to in the first. */
            languages?: ("en" | "cy")[];
            name?: string;
            /** @description The co-op’s own websites. Letters lead to pages on them alone. */
            sites?: string[];
            /**
             * Format: uri
             * @example https://www.larkmoor.example/teams
             */
            teamsPage?: string | null;
            /** @example 01632 960000 */
            telephone?: string | null;
            welshName?: string | null;
        };
        UpdateMember: {
            /**
             * @example {
             *       "see_rota": true,
             *       "see_money": false
             *     }
             */
            grants?: {
                invite_others?: boolean;
                see_basic_profile?: boolean;
                see_members?: boolean;
                see_money?: boolean;
                see_notes?: boolean;
                see_rota?: boolean;
                write_notes?: boolean;
            };
            hats?: components["schemas"]["Hat"][];
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
        };
        UpdateOwnProfile: {
            communicationNeeds?: string | null;
            findable?: boolean;
            introduction?: string | null;
            /**
             * @description English or Welsh.
             * @enum {string}
             */
            language?: "en" | "cy";
            name?: string;
            phone?: string | null;
            pronouns?: string | null;
        };
        UpdateTeam: {
            method?: components["schemas"]["RecordingMethod"];
            name: string;
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
        };
        Visit: {
            cancelled: boolean;
            /**
             * Format: date
             * @description From 1900-01-01 to 2199-12-31.
             * @example 2026-08-03
             */
            date: string;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            endsAt: string;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            /** @enum {string} */
            kind: "visit" | "double_up" | "sleep_in" | "trial" | "social" | "health";
            /** @example 2026-08-03T09:15 */
            localEnd: string;
            /** @example 2026-08-03T08:30 */
            localStart: string;
            /** @description Minutes that really pass. */
            minutes: number;
            movedByClockChange: boolean;
            /** @description Whether it has ended: by then, who came is past. */
            over: boolean;
            /** @enum {string} */
            repeats: "once" | "weekly";
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            seriesId: string;
            slots: components["schemas"]["Slot"][];
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            startsAt: string;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            teamId: string;
            timeZone: string;
            /** @example Getting up */
            title: string;
            version: number;
        };
        WholeNote: {
            /** @description Whose words they are; who wrote them down is in `recorded`. */
            author: components["schemas"]["PersonReference"] | null;
            /** @description What it says cannot be opened any more. Whoever runs this server was told. */
            damaged: boolean;
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            id: string;
            mayChange: {
                readership: boolean;
                text: boolean;
                withdraw: boolean;
            };
            /** @description Where earlier versions begin. */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            occurredAt: string | null;
            readership: components["schemas"]["NoteReadership"];
            recorded: components["schemas"]["Recorded"];
            /**
             * Format: uuid
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            teamId: string;
            /**
             * @description Null: it was taken back, it is damaged, or you said for somebody else whom it is for and may not read it.
             * @example Ate all of her lunch, and laughed about the cat.
             */
            text: string | null;
            /** @description Which version of its words this is. 1: they were never changed. */
            textNumber: number;
            version: number;
            /** @description A page of them, the newest first, as far as you may read them: what it said before is read by its author, the Team Owner and whoever decides for them by law. */
            versions: components["schemas"]["NoteVersion"][];
            /**
             * Format: uuid
             * @description The visit that it is about.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            visitId: string | null;
            /**
             * Format: date-time
             * @description When its author took it back. What it said is read by the Team Owner alone.
             * @example 2026-08-03T07:30:00Z
             */
            withdrawnAt: string | null;
            /**
             * Format: date-time
             * @example 2026-08-03T07:30:00Z
             */
            writtenAt: string;
            yours: boolean;
        };
        WithdrawNote: {
            method?: components["schemas"]["RecordingMethod"];
            /**
             * Format: uuid
             * @description The person this is recorded for, when the caller writes it down.
             * @example 0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e
             */
            onBehalfOf?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApiKeys: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API keys of the co-op */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Website of Larkmoor",
                     *           "scopes": [
                     *             "embed_sessions:create"
                     *           ],
                     *           "createdAt": "2026-08-03T07:30:00Z",
                     *           "lastUsedAt": "2026-08-03T07:30:00Z",
                     *           "expiresAt": "2026-08-03T07:30:00Z",
                     *           "revokedAt": "2026-08-03T07:30:00Z",
                     *           "rotatedFrom": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description Make an API key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "name": "Website of Larkmoor",
                     *       "scopes": [
                     *         "embed_sessions:create"
                     *       ],
                     *       "createdAt": "2026-08-03T07:30:00Z",
                     *       "lastUsedAt": "2026-08-03T07:30:00Z",
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "revokedAt": "2026-08-03T07:30:00Z",
                     *       "rotatedFrom": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "token": "kak_…"
                     *     }
                     */
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End an API key at once, with all sessions it has made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "name": "Website of Larkmoor",
                     *       "scopes": [
                     *         "embed_sessions:create"
                     *       ],
                     *       "createdAt": "2026-08-03T07:30:00Z",
                     *       "lastUsedAt": "2026-08-03T07:30:00Z",
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "revokedAt": "2026-08-03T07:30:00Z",
                     *       "rotatedFrom": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKey"];
            };
        };
        responses: {
            /** @description Put a new API key in the place of another */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "name": "Website of Larkmoor",
                     *       "scopes": [
                     *         "embed_sessions:create"
                     *       ],
                     *       "createdAt": "2026-08-03T07:30:00Z",
                     *       "lastUsedAt": "2026-08-03T07:30:00Z",
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "revokedAt": "2026-08-03T07:30:00Z",
                     *       "rotatedFrom": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "token": "kak_…"
                     *     }
                     */
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your co-op: what it is called, and how to reach it */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "slug": "larkmoor",
                     *       "name": "Larkmoor Care Co-op",
                     *       "welshName": "text",
                     *       "languages": [
                     *         "en"
                     *       ],
                     *       "jurisdiction": "england",
                     *       "telephone": "01632 960000",
                     *       "sites": [
                     *         "text"
                     *       ],
                     *       "teamsPage": "text",
                     *       "invitationPage": "text",
                     *       "timeZone": "Europe/London",
                     *       "version": 1,
                     *       "you": {
                     *         "mayChange": true
                     *       },
                     *       "changes": [
                     *         {
                     *           "version": 1,
                     *           "changedAt": "2026-08-03T07:30:00Z",
                     *           "by": "person",
                     *           "byName": "Nia Bevan",
                     *           "fields": [
                     *             {
                     *               "name": "telephone",
                     *               "was": [
                     *                 "01632 960000"
                     *               ],
                     *               "became": [
                     *                 "01632 960000"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Coop"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCoop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
                /** @description The ETag you read, such as `"3"`. Required. */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCoop"];
            };
        };
        responses: {
            /** @description Change what your co-op says of itself */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "slug": "larkmoor",
                     *       "name": "Larkmoor Care Co-op",
                     *       "welshName": "text",
                     *       "languages": [
                     *         "en"
                     *       ],
                     *       "jurisdiction": "england",
                     *       "telephone": "01632 960000",
                     *       "sites": [
                     *         "text"
                     *       ],
                     *       "teamsPage": "text",
                     *       "invitationPage": "text",
                     *       "timeZone": "Europe/London",
                     *       "version": 1,
                     *       "you": {
                     *         "mayChange": true
                     *       },
                     *       "changes": [
                     *         {
                     *           "version": 1,
                     *           "changedAt": "2026-08-03T07:30:00Z",
                     *           "by": "person",
                     *           "byName": "Nia Bevan",
                     *           "fields": [
                     *             {
                     *               "name": "telephone",
                     *               "was": [
                     *                 "01632 960000"
                     *               ],
                     *               "became": [
                     *                 "01632 960000"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Coop"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Send `If-Match` with the version you read. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDemoPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invented people of the demonstration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "text",
                     *           "description": "Team Owner of Edie’s team",
                     *           "teams": [
                     *             {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "text",
                     *               "relationship": "text"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DemoPeople"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    becomeDemoPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BecomeDemoPerson"];
            };
        };
        responses: {
            /** @description Sign in as one of the invented people */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "person": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text",
                     *         "language": "en"
                     *       },
                     *       "coop": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text"
                     *       },
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "scope": {
                     *         "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "capabilities": [
                     *           "text"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDesk: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Left out: all teams; else those in which something needs somebody. */
                show?: "all" | "needing";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What needs somebody in your teams */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Edie’s team",
                     *           "you": "coach",
                     *           "needs": [
                     *             {
                     *               "kind": "owner_not_joined",
                     *               "count": 2,
                     *               "endsAt": "2026-08-03T07:30:00Z",
                     *               "sentence": "2 visits in the next seven days still need somebody."
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Desk"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEmbedSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEmbedSession"];
            };
        };
        responses: {
            /** @description Mint a short-lived session for a page of yours */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "personId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "capabilities": [
                     *         "see_members"
                     *       ],
                     *       "origins": [
                     *         "https://www.larkmoor.example"
                     *       ],
                     *       "token": "kes_…",
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "server": "https://kith.example.org"
                     *     }
                     */
                    "application/json": components["schemas"]["EmbedSession"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeEmbedSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeEmbedSessions"];
            };
        };
        responses: {
            /** @description End sessions that your key has made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 3
                     *     }
                     */
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyInvitations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["InvitationState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invitations to you */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "team": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "text",
                     *             "ownerName": "text"
                     *           },
                     *           "from": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "to": {
                     *             "person": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "email": "sam@example.org"
                     *           },
                     *           "relationship": "owner",
                     *           "grants": {
                     *             "see_rota": true,
                     *             "see_money": false
                     *           },
                     *           "grantSentences": [
                     *             "You will be able to see the rota."
                     *           ],
                     *           "message": "text",
                     *           "snippet": "text",
                     *           "state": "sent",
                     *           "sentAt": "2026-08-03T07:30:00Z",
                     *           "answeredAt": "2026-08-03T07:30:00Z",
                     *           "expiresAt": "2026-08-03T07:30:00Z",
                     *           "letter": "queued",
                     *           "you": {
                     *             "mayAnswer": true,
                     *             "mayWithdraw": true
                     *           },
                     *           "version": 1,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One invitation */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "team": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text",
                     *         "ownerName": "text"
                     *       },
                     *       "from": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "to": {
                     *         "person": {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Sam Okoro",
                     *           "pronouns": "he/him"
                     *         },
                     *         "email": "sam@example.org"
                     *       },
                     *       "relationship": "owner",
                     *       "grants": {
                     *         "see_rota": true,
                     *         "see_money": false
                     *       },
                     *       "grantSentences": [
                     *         "You will be able to see the rota."
                     *       ],
                     *       "message": "text",
                     *       "snippet": "text",
                     *       "state": "sent",
                     *       "sentAt": "2026-08-03T07:30:00Z",
                     *       "answeredAt": "2026-08-03T07:30:00Z",
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "letter": "queued",
                     *       "you": {
                     *         "mayAnswer": true,
                     *         "mayWithdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInvitation"];
            };
        };
        responses: {
            /** @description Join the team you were invited to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "team": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text",
                     *         "ownerName": "text"
                     *       },
                     *       "from": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "to": {
                     *         "person": {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Sam Okoro",
                     *           "pronouns": "he/him"
                     *         },
                     *         "email": "sam@example.org"
                     *       },
                     *       "relationship": "owner",
                     *       "grants": {
                     *         "see_rota": true,
                     *         "see_money": false
                     *       },
                     *       "grantSentences": [
                     *         "You will be able to see the rota."
                     *       ],
                     *       "message": "text",
                     *       "snippet": "text",
                     *       "state": "sent",
                     *       "sentAt": "2026-08-03T07:30:00Z",
                     *       "answeredAt": "2026-08-03T07:30:00Z",
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "letter": "queued",
                     *       "you": {
                     *         "mayAnswer": true,
                     *         "mayWithdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInvitation"];
            };
        };
        responses: {
            /** @description Say no to an invitation; no reason is asked for or kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "team": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text",
                     *         "ownerName": "text"
                     *       },
                     *       "from": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "to": {
                     *         "person": {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Sam Okoro",
                     *           "pronouns": "he/him"
                     *         },
                     *         "email": "sam@example.org"
                     *       },
                     *       "relationship": "owner",
                     *       "grants": {
                     *         "see_rota": true,
                     *         "see_money": false
                     *       },
                     *       "grantSentences": [
                     *         "You will be able to see the rota."
                     *       ],
                     *       "message": "text",
                     *       "snippet": "text",
                     *       "state": "sent",
                     *       "sentAt": "2026-08-03T07:30:00Z",
                     *       "answeredAt": "2026-08-03T07:30:00Z",
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "letter": "queued",
                     *       "you": {
                     *         "mayAnswer": true,
                     *         "mayWithdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markInvitationSeen: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInvitation"];
            };
        };
        responses: {
            /** @description Say that you have read an invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "team": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text",
                     *         "ownerName": "text"
                     *       },
                     *       "from": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "to": {
                     *         "person": {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Sam Okoro",
                     *           "pronouns": "he/him"
                     *         },
                     *         "email": "sam@example.org"
                     *       },
                     *       "relationship": "owner",
                     *       "grants": {
                     *         "see_rota": true,
                     *         "see_money": false
                     *       },
                     *       "grantSentences": [
                     *         "You will be able to see the rota."
                     *       ],
                     *       "message": "text",
                     *       "snippet": "text",
                     *       "state": "sent",
                     *       "sentAt": "2026-08-03T07:30:00Z",
                     *       "answeredAt": "2026-08-03T07:30:00Z",
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "letter": "queued",
                     *       "you": {
                     *         "mayAnswer": true,
                     *         "mayWithdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInvitation"];
            };
        };
        responses: {
            /** @description Take an invitation back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "team": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text",
                     *         "ownerName": "text"
                     *       },
                     *       "from": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "to": {
                     *         "person": {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Sam Okoro",
                     *           "pronouns": "he/him"
                     *         },
                     *         "email": "sam@example.org"
                     *       },
                     *       "relationship": "owner",
                     *       "grants": {
                     *         "see_rota": true,
                     *         "see_money": false
                     *       },
                     *       "grantSentences": [
                     *         "You will be able to see the rota."
                     *       ],
                     *       "message": "text",
                     *       "snippet": "text",
                     *       "state": "sent",
                     *       "sentAt": "2026-08-03T07:30:00Z",
                     *       "answeredAt": "2026-08-03T07:30:00Z",
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "letter": "queued",
                     *       "you": {
                     *         "mayAnswer": true,
                     *         "mayWithdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContracts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Words to find, each anywhere in what is published of a contract, without accents and capitals. */
                query?: string;
                withCommitments?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Contracts as a list: buyer, supplier, value, period, promises */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "key": "text",
                     *           "ocid": "text",
                     *           "id": "text",
                     *           "title": "text",
                     *           "buyer": {
                     *             "id": "text",
                     *             "name": "text"
                     *           },
                     *           "suppliers": [
                     *             {
                     *               "id": "text",
                     *               "name": "text"
                     *             }
                     *           ],
                     *           "value": {
                     *             "amount": 1,
                     *             "currency": "text"
                     *           },
                     *           "period": {
                     *             "startDate": "text",
                     *             "endDate": "text"
                     *           },
                     *           "status": "text",
                     *           "stage": "text",
                     *           "commitments": 1,
                     *           "reported": 1,
                     *           "released": "text",
                     *           "lots": [
                     *             {
                     *               "id": "text",
                     *               "title": "text"
                     *             }
                     *           ],
                     *           "lotsInAll": 1,
                     *           "record": "https://www.example.org"
                     *         }
                     *       ],
                     *       "nextCursor": "text",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ContractList"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecords: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Record packages, a page at a time */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uri": "https://www.example.org",
                     *       "version": "1.1",
                     *       "publishedDate": "2026-08-03T07:30:00Z",
                     *       "publisher": {
                     *         "name": "text"
                     *       },
                     *       "keptBy": {
                     *         "name": "text"
                     *       },
                     *       "publishers": [
                     *         {
                     *           "name": "text",
                     *           "releases": [
                     *             {
                     *               "ocid": "text",
                     *               "id": "text"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "license": "https://www.example.org",
                     *       "publicationPolicy": "https://www.example.org",
                     *       "extensions": [
                     *         "https://www.example.org"
                     *       ],
                     *       "links": {
                     *         "next": "https://www.example.org",
                     *         "prev": "https://www.example.org"
                     *       },
                     *       "records": [
                     *         {
                     *           "ocid": "text",
                     *           "releases": [
                     *             {
                     *               "ocid": "text",
                     *               "id": "text",
                     *               "date": "text",
                     *               "tag": [
                     *                 "text"
                     *               ]
                     *             }
                     *           ],
                     *           "compiledRelease": {
                     *             "ocid": "text",
                     *             "id": "text",
                     *             "date": "text",
                     *             "tag": [
                     *               "text"
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecordPackage"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ocid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One contracting process: its releases and what they come to */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uri": "https://www.example.org",
                     *       "version": "1.1",
                     *       "publishedDate": "2026-08-03T07:30:00Z",
                     *       "publisher": {
                     *         "name": "text"
                     *       },
                     *       "keptBy": {
                     *         "name": "text"
                     *       },
                     *       "publishers": [
                     *         {
                     *           "name": "text",
                     *           "releases": [
                     *             {
                     *               "ocid": "text",
                     *               "id": "text"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "license": "https://www.example.org",
                     *       "publicationPolicy": "https://www.example.org",
                     *       "extensions": [
                     *         "https://www.example.org"
                     *       ],
                     *       "links": {
                     *         "next": "https://www.example.org",
                     *         "prev": "https://www.example.org"
                     *       },
                     *       "records": [
                     *         {
                     *           "ocid": "text",
                     *           "releases": [
                     *             {
                     *               "ocid": "text",
                     *               "id": "text",
                     *               "date": "text",
                     *               "tag": [
                     *                 "text"
                     *               ]
                     *             }
                     *           ],
                     *           "compiledRelease": {
                     *             "ocid": "text",
                     *             "id": "text",
                     *             "date": "text",
                     *             "tag": [
                     *               "text"
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecordPackage"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReleases: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Release packages, newest first, a page at a time */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uri": "https://www.example.org",
                     *       "version": "1.1",
                     *       "publishedDate": "2026-08-03T07:30:00Z",
                     *       "publisher": {
                     *         "name": "text"
                     *       },
                     *       "keptBy": {
                     *         "name": "text"
                     *       },
                     *       "publishers": [
                     *         {
                     *           "name": "text",
                     *           "releases": [
                     *             {
                     *               "ocid": "text",
                     *               "id": "text"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "license": "https://www.example.org",
                     *       "publicationPolicy": "https://www.example.org",
                     *       "extensions": [
                     *         "https://www.example.org"
                     *       ],
                     *       "links": {
                     *         "next": "https://www.example.org",
                     *         "prev": "https://www.example.org"
                     *       },
                     *       "releases": [
                     *         {
                     *           "ocid": "text",
                     *           "id": "text",
                     *           "date": "text",
                     *           "tag": [
                     *             "text"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReleasePackage"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ocid: string;
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One release, in a package */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uri": "https://www.example.org",
                     *       "version": "1.1",
                     *       "publishedDate": "2026-08-03T07:30:00Z",
                     *       "publisher": {
                     *         "name": "text"
                     *       },
                     *       "keptBy": {
                     *         "name": "text"
                     *       },
                     *       "publishers": [
                     *         {
                     *           "name": "text",
                     *           "releases": [
                     *             {
                     *               "ocid": "text",
                     *               "id": "text"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "license": "https://www.example.org",
                     *       "publicationPolicy": "https://www.example.org",
                     *       "extensions": [
                     *         "https://www.example.org"
                     *       ],
                     *       "links": {
                     *         "next": "https://www.example.org",
                     *         "prev": "https://www.example.org"
                     *       },
                     *       "releases": [
                     *         {
                     *           "ocid": "text",
                     *           "id": "text",
                     *           "date": "text",
                     *           "tag": [
                     *             "text"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReleasePackage"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findPeople: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                query: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Find people you may invite */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Sam Okoro",
                     *           "pronouns": "text",
                     *           "introduction": "I have been a support worker for nine years and like early mornings."
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Someone you share a team with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "name": "Sam Okoro",
                     *       "pronouns": "text",
                     *       "introduction": "I have been a support worker for nine years and like early mornings.",
                     *       "communicationNeeds": "text",
                     *       "language": "en"
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Yourself */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "name": "Sam Okoro",
                     *       "pronouns": "text",
                     *       "introduction": "I have been a support worker for nine years and like early mornings.",
                     *       "communicationNeeds": "text",
                     *       "language": "en",
                     *       "email": "sam@example.org",
                     *       "phone": "text",
                     *       "findable": true,
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOwnProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
                /** @description The ETag you read, such as `"3"`. Required. */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOwnProfile"];
            };
        };
        responses: {
            /** @description Change what is written about you */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "name": "Sam Okoro",
                     *       "pronouns": "text",
                     *       "introduction": "I have been a support worker for nine years and like early mornings.",
                     *       "communicationNeeds": "text",
                     *       "language": "en",
                     *       "email": "sam@example.org",
                     *       "phone": "text",
                     *       "findable": true,
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Send `If-Match` with the version you read. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyVisits: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visits you had */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "title": "Getting up",
                     *           "kind": "visit",
                     *           "date": "2026-08-03",
                     *           "startsAt": "2026-08-03T07:30:00Z",
                     *           "endsAt": "2026-08-03T07:30:00Z",
                     *           "localStart": "2026-08-03T08:30",
                     *           "localEnd": "2026-08-03T09:15",
                     *           "timeZone": "text",
                     *           "minutes": 1,
                     *           "slotId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "team": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Edie's team",
                     *             "ownerName": "Edie"
                     *           },
                     *           "state": "accepted",
                     *           "yours": true,
                     *           "sentence": "You did this visit. Edie said so on 4 August."
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["PastVisitPage"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "person": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text",
                     *         "language": "en"
                     *       },
                     *       "coop": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text"
                     *       },
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "scope": {
                     *         "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "capabilities": [
                     *           "text"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSession"];
            };
        };
        responses: {
            /** @description Use a link once and sign in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "person": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text",
                     *         "language": "en"
                     *       },
                     *       "coop": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text"
                     *       },
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "scope": {
                     *         "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "capabilities": [
                     *           "text"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["Nothing"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where you are signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "kind": "own_page",
                     *           "thisOne": true,
                     *           "host": {
                     *             "keyName": "Website of Larkmoor",
                     *             "origins": [
                     *               "https://www.larkmoor.example"
                     *             ],
                     *             "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e"
                     *           },
                     *           "createdAt": "2026-08-03T07:30:00Z",
                     *           "lastUsedAt": "2026-08-03T07:30:00Z",
                     *           "expiresAt": "2026-08-03T07:30:00Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOneSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one of your sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["Nothing"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAllSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAllSessions"];
            };
        };
        responses: {
            /** @description Sign out everywhere */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 3
                     *     }
                     */
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSignInLink"];
            };
        };
        responses: {
            /** @description Ask for a sign-in link by e-mail */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["SignInLinkSent"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptSlot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotAction"];
            };
        };
        responses: {
            /** @description I can do this visit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "seriesId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "title": "Getting up",
                     *       "kind": "visit",
                     *       "date": "2026-08-03",
                     *       "startsAt": "2026-08-03T07:30:00Z",
                     *       "endsAt": "2026-08-03T07:30:00Z",
                     *       "localStart": "2026-08-03T08:30",
                     *       "localEnd": "2026-08-03T09:15",
                     *       "timeZone": "text",
                     *       "minutes": 1,
                     *       "movedByClockChange": true,
                     *       "over": true,
                     *       "repeats": "once",
                     *       "cancelled": true,
                     *       "slots": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "state": "open",
                     *           "person": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "yours": true,
                     *           "accept": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "release": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "done": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "attendance": {
                     *             "happened": "done",
                     *             "person": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "expected": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "side": "giver",
                     *             "saidBy": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "saidAt": "2026-08-03T07:30:00Z",
                     *             "corrects": true,
                     *             "sentence": "Bea did this visit in place of Sam. Edie said so on 4 August.",
                     *             "recorded": {
                     *               "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "recordedByName": "text",
                     *               "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "method": "self",
                     *               "recordedAt": "2026-08-03T07:30:00Z"
                     *             }
                     *           },
                     *           "record": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "recordOf": "self",
                     *           "version": 1,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
                /** @description The ETag you read, such as `"3"`. Required. */
                "if-match"?: string;
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAttendance"];
            };
        };
        responses: {
            /** @description Write down what happened at a visit, or put it right */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "seriesId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "title": "Getting up",
                     *       "kind": "visit",
                     *       "date": "2026-08-03",
                     *       "startsAt": "2026-08-03T07:30:00Z",
                     *       "endsAt": "2026-08-03T07:30:00Z",
                     *       "localStart": "2026-08-03T08:30",
                     *       "localEnd": "2026-08-03T09:15",
                     *       "timeZone": "text",
                     *       "minutes": 1,
                     *       "movedByClockChange": true,
                     *       "over": true,
                     *       "repeats": "once",
                     *       "cancelled": true,
                     *       "slots": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "state": "open",
                     *           "person": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "yours": true,
                     *           "accept": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "release": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "done": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "attendance": {
                     *             "happened": "done",
                     *             "person": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "expected": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "side": "giver",
                     *             "saidBy": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "saidAt": "2026-08-03T07:30:00Z",
                     *             "corrects": true,
                     *             "sentence": "Bea did this visit in place of Sam. Edie said so on 4 August.",
                     *             "recorded": {
                     *               "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "recordedByName": "text",
                     *               "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "method": "self",
                     *               "recordedAt": "2026-08-03T07:30:00Z"
                     *             }
                     *           },
                     *           "record": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "recordOf": "self",
                     *           "version": 1,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Send `If-Match` with the version you read. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAttendanceChoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of whom and for whom you may write down what happened at a visit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "you": "self",
                     *       "carers": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Sam Okoro",
                     *           "pronouns": "he/him"
                     *         }
                     *       ],
                     *       "speakers": [
                     *         {
                     *           "person": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "of": "self"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttendanceChoices"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markSlotDone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotAction"];
            };
        };
        responses: {
            /** @description The visit took place */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "seriesId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "title": "Getting up",
                     *       "kind": "visit",
                     *       "date": "2026-08-03",
                     *       "startsAt": "2026-08-03T07:30:00Z",
                     *       "endsAt": "2026-08-03T07:30:00Z",
                     *       "localStart": "2026-08-03T08:30",
                     *       "localEnd": "2026-08-03T09:15",
                     *       "timeZone": "text",
                     *       "minutes": 1,
                     *       "movedByClockChange": true,
                     *       "over": true,
                     *       "repeats": "once",
                     *       "cancelled": true,
                     *       "slots": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "state": "open",
                     *           "person": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "yours": true,
                     *           "accept": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "release": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "done": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "attendance": {
                     *             "happened": "done",
                     *             "person": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "expected": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "side": "giver",
                     *             "saidBy": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "saidAt": "2026-08-03T07:30:00Z",
                     *             "corrects": true,
                     *             "sentence": "Bea did this visit in place of Sam. Edie said so on 4 August.",
                     *             "recorded": {
                     *               "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "recordedByName": "text",
                     *               "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "method": "self",
                     *               "recordedAt": "2026-08-03T07:30:00Z"
                     *             }
                     *           },
                     *           "record": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "recordOf": "self",
                     *           "version": 1,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseSlot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseSlot"];
            };
        };
        responses: {
            /** @description I can't do this visit any more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "seriesId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "title": "Getting up",
                     *       "kind": "visit",
                     *       "date": "2026-08-03",
                     *       "startsAt": "2026-08-03T07:30:00Z",
                     *       "endsAt": "2026-08-03T07:30:00Z",
                     *       "localStart": "2026-08-03T08:30",
                     *       "localEnd": "2026-08-03T09:15",
                     *       "timeZone": "text",
                     *       "minutes": 1,
                     *       "movedByClockChange": true,
                     *       "over": true,
                     *       "repeats": "once",
                     *       "cancelled": true,
                     *       "slots": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "state": "open",
                     *           "person": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "yours": true,
                     *           "accept": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "release": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "done": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "attendance": {
                     *             "happened": "done",
                     *             "person": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "expected": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "side": "giver",
                     *             "saidBy": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "saidAt": "2026-08-03T07:30:00Z",
                     *             "corrects": true,
                     *             "sentence": "Bea did this visit in place of Sam. Edie said so on 4 August.",
                     *             "recorded": {
                     *               "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "recordedByName": "text",
                     *               "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "method": "self",
                     *               "recordedAt": "2026-08-03T07:30:00Z"
                     *             }
                     *           },
                     *           "record": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "recordOf": "self",
                     *           "version": 1,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTeams: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The teams you are in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Edie's team",
                     *           "owner": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "timeZone": "Europe/London",
                     *           "state": "forming",
                     *           "you": {
                     *             "membershipId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "relationship": "owner",
                     *             "places": [
                     *               {
                     *                 "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                 "relationship": "owner",
                     *                 "status": "active",
                     *                 "hats": [
                     *                   "rota_holder"
                     *                 ],
                     *                 "since": "2026-08-03T07:30:00Z",
                     *                 "version": 1
                     *               }
                     *             ],
                     *             "access": [
                     *               {
                     *                 "capability": "see_members",
                     *                 "label": "See the rota",
                     *                 "allowed": true,
                     *                 "scope": "all",
                     *                 "fixed": true,
                     *                 "switchable": true,
                     *                 "inKith": true,
                     *                 "code": "owner_granted",
                     *                 "sentence": "Sam can see your rota. You decided this on 3 May."
                     *               }
                     *             ],
                     *             "mayOffer": [
                     *               {
                     *                 "relationship": "support_worker",
                     *                 "grants": [
                     *                   {
                     *                     "capability": "see_members",
                     *                     "allowed": true
                     *                   }
                     *                 ]
                     *               }
                     *             ],
                     *             "invitationId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "openedInEmergency": true,
                     *             "spokenFor": true
                     *           },
                     *           "memberCount": 1,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeam"];
            };
        };
        responses: {
            /** @description Form a team around yourself */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "name": "Edie's team",
                     *       "owner": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "timeZone": "Europe/London",
                     *       "state": "forming",
                     *       "you": {
                     *         "membershipId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "relationship": "owner",
                     *         "places": [
                     *           {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "relationship": "owner",
                     *             "status": "active",
                     *             "hats": [
                     *               "rota_holder"
                     *             ],
                     *             "since": "2026-08-03T07:30:00Z",
                     *             "version": 1
                     *           }
                     *         ],
                     *         "access": [
                     *           {
                     *             "capability": "see_members",
                     *             "label": "See the rota",
                     *             "allowed": true,
                     *             "scope": "all",
                     *             "fixed": true,
                     *             "switchable": true,
                     *             "inKith": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           }
                     *         ],
                     *         "mayOffer": [
                     *           {
                     *             "relationship": "support_worker",
                     *             "grants": [
                     *               {
                     *                 "capability": "see_members",
                     *                 "allowed": true
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "invitationId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "openedInEmergency": true,
                     *         "spokenFor": true
                     *       },
                     *       "memberCount": 1,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTeam: {
        parameters: {
            query?: {
                /** @description Owner only: a membership; the answer is what that member would see of this team, and of no other. */
                viewAs?: string;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One team, and what you may do in it */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "name": "Edie's team",
                     *       "owner": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "timeZone": "Europe/London",
                     *       "state": "forming",
                     *       "you": {
                     *         "membershipId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "relationship": "owner",
                     *         "places": [
                     *           {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "relationship": "owner",
                     *             "status": "active",
                     *             "hats": [
                     *               "rota_holder"
                     *             ],
                     *             "since": "2026-08-03T07:30:00Z",
                     *             "version": 1
                     *           }
                     *         ],
                     *         "access": [
                     *           {
                     *             "capability": "see_members",
                     *             "label": "See the rota",
                     *             "allowed": true,
                     *             "scope": "all",
                     *             "fixed": true,
                     *             "switchable": true,
                     *             "inKith": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           }
                     *         ],
                     *         "mayOffer": [
                     *           {
                     *             "relationship": "support_worker",
                     *             "grants": [
                     *               {
                     *                 "capability": "see_members",
                     *                 "allowed": true
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "invitationId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "openedInEmergency": true,
                     *         "spokenFor": true
                     *       },
                     *       "memberCount": 1,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
                /** @description The ETag you read, such as `"3"`. Required. */
                "if-match"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTeam"];
            };
        };
        responses: {
            /** @description Rename your team */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "name": "Edie's team",
                     *       "owner": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "timeZone": "Europe/London",
                     *       "state": "forming",
                     *       "you": {
                     *         "membershipId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "relationship": "owner",
                     *         "places": [
                     *           {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "relationship": "owner",
                     *             "status": "active",
                     *             "hats": [
                     *               "rota_holder"
                     *             ],
                     *             "since": "2026-08-03T07:30:00Z",
                     *             "version": 1
                     *           }
                     *         ],
                     *         "access": [
                     *           {
                     *             "capability": "see_members",
                     *             "label": "See the rota",
                     *             "allowed": true,
                     *             "scope": "all",
                     *             "fixed": true,
                     *             "switchable": true,
                     *             "inKith": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           }
                     *         ],
                     *         "mayOffer": [
                     *           {
                     *             "relationship": "support_worker",
                     *             "grants": [
                     *               {
                     *                 "capability": "see_members",
                     *                 "allowed": true
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "invitationId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "openedInEmergency": true,
                     *         "spokenFor": true
                     *       },
                     *       "memberCount": 1,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Send `If-Match` with the version you read. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccessLog: {
        parameters: {
            query?: {
                /** @description Only what this person looked at. */
                by?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description From this day on, where the team is. */
                from?: string;
                /** @description Only what was looked at of this kind. */
                kind?: "members" | "permissions" | "profile" | "rota" | "history" | "invitations" | "access_log" | "notes" | "notes_search" | "people_list" | "emergencies";
                limit?: number;
                /** @description Up to this day, and with it. */
                to?: string;
                /** @description Owner only: a membership; the answer is what that member would see of this team, and of no other. */
                viewAs?: string;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who looked at what in a team, and why they could, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 42,
                     *           "day": "2026-08-03",
                     *           "kind": "members",
                     *           "sentence": "Sam looked at your rota before and after your visit at 8:30am. This is usual for a support worker, and you can switch it off.",
                     *           "by": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "as": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "about": [
                     *             {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             }
                     *           ],
                     *           "aboutYou": true,
                     *           "byYou": true,
                     *           "allowedBy": "see_members",
                     *           "code": "usual",
                     *           "through": [
                     *             "session"
                     *           ],
                     *           "lookedAt": [
                     *             "2026-08-03T07:30:00Z"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "text",
                     *       "timeZone": "Europe/London",
                     *       "scope": "all",
                     *       "lookers": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Sam Okoro",
                     *           "pronouns": "he/him"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEmergencyAccess: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Owner only: a membership; the answer is what that member would see of this team, and of no other. */
                viewAs?: string;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was opened in an emergency, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "person": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "yours": true,
                     *           "capability": "see_notes",
                     *           "category": "danger",
                     *           "categoryLabel": "Somebody is missing or does not answer",
                     *           "reason": "Edie does not answer the door, and her curtains are still drawn.",
                     *           "sentence": "Gwen opened “See the notes” in an emergency, until Monday 3 August 2026 at 7:10pm. Somebody is missing or does not answer. “Edie does not answer the door.”",
                     *           "openedAt": "2026-08-03T07:30:00Z",
                     *           "until": "2026-08-03T07:30:00Z",
                     *           "closedAt": "2026-08-03T07:30:00Z",
                     *           "isOpen": true,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "text",
                     *       "announcement": "This opens to you alone, for 4 hours. Edie is told at once, with your reason, and can see everything you then read.",
                     *       "categories": [
                     *         {
                     *           "category": "danger",
                     *           "label": "Somebody is missing or does not answer"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EmergencyAccessPage"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openInEmergency: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEmergencyAccess"];
            };
        };
        responses: {
            /** @description Open in an emergency what you usually cannot see */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "person": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "yours": true,
                     *       "capability": "see_notes",
                     *       "category": "danger",
                     *       "categoryLabel": "Somebody is missing or does not answer",
                     *       "reason": "Edie does not answer the door, and her curtains are still drawn.",
                     *       "sentence": "Gwen opened “See the notes” in an emergency, until Monday 3 August 2026 at 7:10pm. Somebody is missing or does not answer. “Edie does not answer the door.”",
                     *       "openedAt": "2026-08-03T07:30:00Z",
                     *       "until": "2026-08-03T07:30:00Z",
                     *       "closedAt": "2026-08-03T07:30:00Z",
                     *       "isOpen": true,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EmergencyAccess"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeEmergencyAccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                openingId: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Close what you opened in an emergency, before it closes by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "person": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "yours": true,
                     *       "capability": "see_notes",
                     *       "category": "danger",
                     *       "categoryLabel": "Somebody is missing or does not answer",
                     *       "reason": "Edie does not answer the door, and her curtains are still drawn.",
                     *       "sentence": "Gwen opened “See the notes” in an emergency, until Monday 3 August 2026 at 7:10pm. Somebody is missing or does not answer. “Edie does not answer the door.”",
                     *       "openedAt": "2026-08-03T07:30:00Z",
                     *       "until": "2026-08-03T07:30:00Z",
                     *       "closedAt": "2026-08-03T07:30:00Z",
                     *       "isOpen": true,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EmergencyAccess"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teamEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `id` of the last event you were told. You are then told what changed since, and after it `resumed`. */
                "last-event-id"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changes in a team, as it changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 42
                     *     event: rota.changed
                     *     data: {"teamId":"0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e"}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHistory: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Only what happened to this visit, membership or invitation. */
                subject?: string;
                /** @description Owner only: a membership; the answer is what that member would see of this team, and of no other. */
                viewAs?: string;
                /** @description Only what somebody else wrote down for the caller. */
                writtenDownFor?: "me";
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened in a team, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 42,
                     *           "type": "team.formed",
                     *           "sentence": "Sam said yes to the visit on Tuesday 4 August 2026 at 8:30am.",
                     *           "subjectId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "by": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "about": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "allowedBy": "arrange_visits",
                     *           "code": "wears_hat",
                     *           "undo": {
                     *             "allowed": true,
                     *             "code": "may_undo",
                     *             "sentence": "If this is not what you said, you can undo it."
                     *           },
                     *           "occurredAt": "2026-08-03T07:30:00Z",
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoHappening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                number: number;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoHappening"];
            };
        };
        responses: {
            /** @description Undo what somebody else wrote down for you */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 42,
                     *       "type": "team.formed",
                     *       "sentence": "Sam said yes to the visit on Tuesday 4 August 2026 at 8:30am.",
                     *       "subjectId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "by": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "about": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "allowedBy": "arrange_visits",
                     *       "code": "wears_hat",
                     *       "undo": {
                     *         "allowed": true,
                     *         "code": "may_undo",
                     *         "sentence": "If this is not what you said, you can undo it."
                     *       },
                     *       "occurredAt": "2026-08-03T07:30:00Z",
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Happening"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTeamInvitations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["InvitationState"];
                /** @description Owner only: a membership; the answer is what that member would see of this team, and of no other. */
                viewAs?: string;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has been invited to a team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "team": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "text",
                     *             "ownerName": "text"
                     *           },
                     *           "from": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "to": {
                     *             "person": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "email": "sam@example.org"
                     *           },
                     *           "relationship": "owner",
                     *           "grants": {
                     *             "see_rota": true,
                     *             "see_money": false
                     *           },
                     *           "grantSentences": [
                     *             "You will be able to see the rota."
                     *           ],
                     *           "message": "text",
                     *           "snippet": "text",
                     *           "state": "sent",
                     *           "sentAt": "2026-08-03T07:30:00Z",
                     *           "answeredAt": "2026-08-03T07:30:00Z",
                     *           "expiresAt": "2026-08-03T07:30:00Z",
                     *           "letter": "queued",
                     *           "you": {
                     *             "mayAnswer": true,
                     *             "mayWithdraw": true
                     *           },
                     *           "version": 1,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitation"];
            };
        };
        responses: {
            /** @description Invite someone into a team */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "team": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "text",
                     *         "ownerName": "text"
                     *       },
                     *       "from": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "to": {
                     *         "person": {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "name": "Sam Okoro",
                     *           "pronouns": "he/him"
                     *         },
                     *         "email": "sam@example.org"
                     *       },
                     *       "relationship": "owner",
                     *       "grants": {
                     *         "see_rota": true,
                     *         "see_money": false
                     *       },
                     *       "grantSentences": [
                     *         "You will be able to see the rota."
                     *       ],
                     *       "message": "text",
                     *       "snippet": "text",
                     *       "state": "sent",
                     *       "sentAt": "2026-08-03T07:30:00Z",
                     *       "answeredAt": "2026-08-03T07:30:00Z",
                     *       "expiresAt": "2026-08-03T07:30:00Z",
                     *       "letter": "queued",
                     *       "you": {
                     *         "mayAnswer": true,
                     *         "mayWithdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Owner only: a membership; the answer is what that member would see of this team, and of no other. */
                viewAs?: string;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members of a team, with what each may do and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "person": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "introduction": "text",
                     *           "relationship": "owner",
                     *           "hats": [
                     *             "rota_holder"
                     *           ],
                     *           "status": "active",
                     *           "places": [
                     *             {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "relationship": "owner",
                     *               "status": "active",
                     *               "hats": [
                     *                 "rota_holder"
                     *               ],
                     *               "since": "2026-08-03T07:30:00Z",
                     *               "version": 1
                     *             }
                     *           ],
                     *           "hasAccount": true,
                     *           "since": "2026-08-03T07:30:00Z",
                     *           "endedAt": "2026-08-03T07:30:00Z",
                     *           "you": true,
                     *           "access": [
                     *             {
                     *               "capability": "see_members",
                     *               "label": "See the rota",
                     *               "allowed": true,
                     *               "scope": "all",
                     *               "fixed": true,
                     *               "switchable": true,
                     *               "inKith": true,
                     *               "code": "owner_granted",
                     *               "sentence": "Sam can see your rota. You decided this on 3 May."
                     *             }
                     *           ],
                     *           "mayChange": {
                     *             "grants": true,
                     *             "end": true
                     *           },
                     *           "version": 1,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: {
                /** @description Owner only: a membership; the answer is what that member would see of this team, and of no other. */
                viewAs?: string;
            };
            header?: never;
            path: {
                membershipId: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One member */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "person": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "introduction": "text",
                     *       "relationship": "owner",
                     *       "hats": [
                     *         "rota_holder"
                     *       ],
                     *       "status": "active",
                     *       "places": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "relationship": "owner",
                     *           "status": "active",
                     *           "hats": [
                     *             "rota_holder"
                     *           ],
                     *           "since": "2026-08-03T07:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "hasAccount": true,
                     *       "since": "2026-08-03T07:30:00Z",
                     *       "endedAt": "2026-08-03T07:30:00Z",
                     *       "you": true,
                     *       "access": [
                     *         {
                     *           "capability": "see_members",
                     *           "label": "See the rota",
                     *           "allowed": true,
                     *           "scope": "all",
                     *           "fixed": true,
                     *           "switchable": true,
                     *           "inKith": true,
                     *           "code": "owner_granted",
                     *           "sentence": "Sam can see your rota. You decided this on 3 May."
                     *         }
                     *       ],
                     *       "mayChange": {
                     *         "grants": true,
                     *         "end": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
                /** @description The ETag you read, such as `"3"`. Required. */
                "if-match"?: string;
            };
            path: {
                membershipId: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMember"];
            };
        };
        responses: {
            /** @description Change what a member may see and do, or the hats they wear */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "person": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "introduction": "text",
                     *       "relationship": "owner",
                     *       "hats": [
                     *         "rota_holder"
                     *       ],
                     *       "status": "active",
                     *       "places": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "relationship": "owner",
                     *           "status": "active",
                     *           "hats": [
                     *             "rota_holder"
                     *           ],
                     *           "since": "2026-08-03T07:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "hasAccount": true,
                     *       "since": "2026-08-03T07:30:00Z",
                     *       "endedAt": "2026-08-03T07:30:00Z",
                     *       "you": true,
                     *       "access": [
                     *         {
                     *           "capability": "see_members",
                     *           "label": "See the rota",
                     *           "allowed": true,
                     *           "scope": "all",
                     *           "fixed": true,
                     *           "switchable": true,
                     *           "inKith": true,
                     *           "code": "owner_granted",
                     *           "sentence": "Sam can see your rota. You decided this on 3 May."
                     *         }
                     *       ],
                     *       "mayChange": {
                     *         "grants": true,
                     *         "end": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Send `If-Match` with the version you read. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMembership: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
                /** @description The ETag you read, such as `"3"`. Required. */
                "if-match"?: string;
            };
            path: {
                membershipId: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndMembership"];
            };
        };
        responses: {
            /** @description Leave a team, or ask a member to leave */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "person": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "introduction": "text",
                     *       "relationship": "owner",
                     *       "hats": [
                     *         "rota_holder"
                     *       ],
                     *       "status": "active",
                     *       "places": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "relationship": "owner",
                     *           "status": "active",
                     *           "hats": [
                     *             "rota_holder"
                     *           ],
                     *           "since": "2026-08-03T07:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "hasAccount": true,
                     *       "since": "2026-08-03T07:30:00Z",
                     *       "endedAt": "2026-08-03T07:30:00Z",
                     *       "you": true,
                     *       "access": [
                     *         {
                     *           "capability": "see_members",
                     *           "label": "See the rota",
                     *           "allowed": true,
                     *           "scope": "all",
                     *           "fixed": true,
                     *           "switchable": true,
                     *           "inKith": true,
                     *           "code": "owner_granted",
                     *           "sentence": "Sam can see your rota. You decided this on 3 May."
                     *         }
                     *       ],
                     *       "mayChange": {
                     *         "grants": true,
                     *         "end": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Send `If-Match` with the version you read. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Owner only: a membership; the answer is what that member would see of this team, and of no other. */
                viewAs?: string;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notes of a team that you may read, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "author": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "yours": true,
                     *           "text": "Ate all of her lunch, and laughed about the cat.",
                     *           "damaged": true,
                     *           "textNumber": 1,
                     *           "readership": {
                     *             "kind": "team",
                     *             "hats": [
                     *               "rota_holder"
                     *             ],
                     *             "people": [
                     *               {
                     *                 "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                 "name": "Sam Okoro",
                     *                 "pronouns": "he/him"
                     *               }
                     *             ]
                     *           },
                     *           "writtenAt": "2026-08-03T07:30:00Z",
                     *           "occurredAt": "2026-08-03T07:30:00Z",
                     *           "visitId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "withdrawnAt": "2026-08-03T07:30:00Z",
                     *           "mayChange": {
                     *             "text": true,
                     *             "readership": true,
                     *             "withdraw": true
                     *           },
                     *           "version": 1,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "text",
                     *       "timeZone": "Europe/London",
                     *       "maySee": {
                     *         "allowed": true,
                     *         "code": "owner_granted",
                     *         "sentence": "Sam can see your rota. You decided this on 3 May."
                     *       },
                     *       "emergency": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "until": "2026-08-03T07:30:00Z"
                     *       },
                     *       "mayWrite": {
                     *         "allowed": true,
                     *         "code": "owner_granted",
                     *         "sentence": "Sam can see your rota. You decided this on 3 May."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description Write a note */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "author": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "yours": true,
                     *       "text": "Ate all of her lunch, and laughed about the cat.",
                     *       "damaged": true,
                     *       "textNumber": 1,
                     *       "readership": {
                     *         "kind": "team",
                     *         "hats": [
                     *           "rota_holder"
                     *         ],
                     *         "people": [
                     *           {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           }
                     *         ]
                     *       },
                     *       "writtenAt": "2026-08-03T07:30:00Z",
                     *       "occurredAt": "2026-08-03T07:30:00Z",
                     *       "visitId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "withdrawnAt": "2026-08-03T07:30:00Z",
                     *       "mayChange": {
                     *         "text": true,
                     *         "readership": true,
                     *         "withdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNote: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Owner only: a membership; the answer is what that member would see of this team, and of no other. */
                viewAs?: string;
            };
            header?: never;
            path: {
                noteId: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One note, with what it said before */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "author": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "yours": true,
                     *       "text": "Ate all of her lunch, and laughed about the cat.",
                     *       "damaged": true,
                     *       "textNumber": 1,
                     *       "readership": {
                     *         "kind": "team",
                     *         "hats": [
                     *           "rota_holder"
                     *         ],
                     *         "people": [
                     *           {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           }
                     *         ]
                     *       },
                     *       "writtenAt": "2026-08-03T07:30:00Z",
                     *       "occurredAt": "2026-08-03T07:30:00Z",
                     *       "visitId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "withdrawnAt": "2026-08-03T07:30:00Z",
                     *       "mayChange": {
                     *         "text": true,
                     *         "readership": true,
                     *         "withdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       },
                     *       "versions": [
                     *         {
                     *           "number": 1,
                     *           "text": "text",
                     *           "damaged": true,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["WholeNote"];
                };
            };
            /** @description What you have is what there is. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    amendNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
                /** @description The ETag you read, such as `"3"`. Required. */
                "if-match"?: string;
            };
            path: {
                noteId: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendNote"];
            };
        };
        responses: {
            /** @description Change the words of a note that you wrote */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "author": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "yours": true,
                     *       "text": "Ate all of her lunch, and laughed about the cat.",
                     *       "damaged": true,
                     *       "textNumber": 1,
                     *       "readership": {
                     *         "kind": "team",
                     *         "hats": [
                     *           "rota_holder"
                     *         ],
                     *         "people": [
                     *           {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           }
                     *         ]
                     *       },
                     *       "writtenAt": "2026-08-03T07:30:00Z",
                     *       "occurredAt": "2026-08-03T07:30:00Z",
                     *       "visitId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "withdrawnAt": "2026-08-03T07:30:00Z",
                     *       "mayChange": {
                     *         "text": true,
                     *         "readership": true,
                     *         "withdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Send `If-Match` with the version you read. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeNoteReadership: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
                /** @description The ETag you read, such as `"3"`. Required. */
                "if-match"?: string;
            };
            path: {
                noteId: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNoteReadership"];
            };
        };
        responses: {
            /** @description Change who can read a note */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "author": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "yours": true,
                     *       "text": "Ate all of her lunch, and laughed about the cat.",
                     *       "damaged": true,
                     *       "textNumber": 1,
                     *       "readership": {
                     *         "kind": "team",
                     *         "hats": [
                     *           "rota_holder"
                     *         ],
                     *         "people": [
                     *           {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           }
                     *         ]
                     *       },
                     *       "writtenAt": "2026-08-03T07:30:00Z",
                     *       "occurredAt": "2026-08-03T07:30:00Z",
                     *       "visitId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "withdrawnAt": "2026-08-03T07:30:00Z",
                     *       "mayChange": {
                     *         "text": true,
                     *         "readership": true,
                     *         "withdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Send `If-Match` with the version you read. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
                /** @description The ETag you read, such as `"3"`. Required. */
                "if-match"?: string;
            };
            path: {
                noteId: string;
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawNote"];
            };
        };
        responses: {
            /** @description Take back a note that you wrote */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "author": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "yours": true,
                     *       "text": "Ate all of her lunch, and laughed about the cat.",
                     *       "damaged": true,
                     *       "textNumber": 1,
                     *       "readership": {
                     *         "kind": "team",
                     *         "hats": [
                     *           "rota_holder"
                     *         ],
                     *         "people": [
                     *           {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           }
                     *         ]
                     *       },
                     *       "writtenAt": "2026-08-03T07:30:00Z",
                     *       "occurredAt": "2026-08-03T07:30:00Z",
                     *       "visitId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "withdrawnAt": "2026-08-03T07:30:00Z",
                     *       "mayChange": {
                     *         "text": true,
                     *         "readership": true,
                     *         "withdraw": true
                     *       },
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Send `If-Match` with the version you read. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askNoteReaders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskNoteReaders"];
            };
        };
        responses: {
            /** @description Who will read a note, before it is sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sentence": "You, Edie and Gwen can read this. Jo can't.",
                     *       "people": [
                     *         {
                     *           "person": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "reads": true,
                     *           "code": "owner",
                     *           "sentence": "Jo can't read this, because Jo can't see the notes."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["NoteReaders"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchNotes: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchNotes"];
            };
        };
        responses: {
            /** @description Look for words in the notes that you may read, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "author": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "yours": true,
                     *           "text": "Ate all of her lunch, and laughed about the cat.",
                     *           "damaged": true,
                     *           "textNumber": 1,
                     *           "readership": {
                     *             "kind": "team",
                     *             "hats": [
                     *               "rota_holder"
                     *             ],
                     *             "people": [
                     *               {
                     *                 "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                 "name": "Sam Okoro",
                     *                 "pronouns": "he/him"
                     *               }
                     *             ]
                     *           },
                     *           "writtenAt": "2026-08-03T07:30:00Z",
                     *           "occurredAt": "2026-08-03T07:30:00Z",
                     *           "visitId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "withdrawnAt": "2026-08-03T07:30:00Z",
                     *           "mayChange": {
                     *             "text": true,
                     *             "readership": true,
                     *             "withdraw": true
                     *           },
                     *           "version": 1,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "text",
                     *       "timeZone": "Europe/London",
                     *       "maySee": {
                     *         "allowed": true,
                     *         "code": "owner_granted",
                     *         "sentence": "Sam can see your rota. You decided this on 3 May."
                     *       },
                     *       "emergency": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "until": "2026-08-03T07:30:00Z"
                     *       },
                     *       "mayWrite": {
                     *         "allowed": true,
                     *         "code": "owner_granted",
                     *         "sentence": "Sam can see your rota. You decided this on 3 May."
                     *       },
                     *       "lookedBackTo": "2026-08-03T07:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FoundNotes"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRotaWeek: {
        parameters: {
            query?: {
                /** @description Owner only: a membership; the answer is what that member would see of this team, and of no other. */
                viewAs?: string;
                /** @description Any day of the week wanted. Left out: this week. */
                week?: string;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A week of a team's visits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "timeZone": "text",
                     *       "startsOn": "2026-08-03",
                     *       "endsOn": "2026-08-03",
                     *       "today": "2026-08-03",
                     *       "previous": "2026-08-03",
                     *       "next": "2026-08-03",
                     *       "plannedUntil": "2026-08-03",
                     *       "freshFor": 2700,
                     *       "maySee": {
                     *         "allowed": true,
                     *         "code": "owner_granted",
                     *         "sentence": "Sam can see your rota. You decided this on 3 May."
                     *       },
                     *       "mayArrange": {
                     *         "allowed": true,
                     *         "code": "owner_granted",
                     *         "sentence": "Sam can see your rota. You decided this on 3 May."
                     *       },
                     *       "visits": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "seriesId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "title": "Getting up",
                     *           "kind": "visit",
                     *           "date": "2026-08-03",
                     *           "startsAt": "2026-08-03T07:30:00Z",
                     *           "endsAt": "2026-08-03T07:30:00Z",
                     *           "localStart": "2026-08-03T08:30",
                     *           "localEnd": "2026-08-03T09:15",
                     *           "timeZone": "text",
                     *           "minutes": 1,
                     *           "movedByClockChange": true,
                     *           "over": true,
                     *           "repeats": "once",
                     *           "cancelled": true,
                     *           "slots": [
                     *             {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "state": "open",
                     *               "person": {
                     *                 "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                 "name": "Sam Okoro",
                     *                 "pronouns": "he/him"
                     *               },
                     *               "yours": true,
                     *               "accept": {
                     *                 "allowed": true,
                     *                 "code": "owner_granted",
                     *                 "sentence": "Sam can see your rota. You decided this on 3 May."
                     *               },
                     *               "release": {
                     *                 "allowed": true,
                     *                 "code": "owner_granted",
                     *                 "sentence": "Sam can see your rota. You decided this on 3 May."
                     *               },
                     *               "done": {
                     *                 "allowed": true,
                     *                 "code": "owner_granted",
                     *                 "sentence": "Sam can see your rota. You decided this on 3 May."
                     *               },
                     *               "attendance": {
                     *                 "happened": "done",
                     *                 "person": {
                     *                   "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                   "name": "Sam Okoro",
                     *                   "pronouns": "he/him"
                     *                 },
                     *                 "expected": {
                     *                   "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                   "name": "Sam Okoro",
                     *                   "pronouns": "he/him"
                     *                 },
                     *                 "side": "giver",
                     *                 "saidBy": {
                     *                   "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                   "name": "Sam Okoro",
                     *                   "pronouns": "he/him"
                     *                 },
                     *                 "saidAt": "2026-08-03T07:30:00Z",
                     *                 "corrects": true,
                     *                 "sentence": "Bea did this visit in place of Sam. Edie said so on 4 August.",
                     *                 "recorded": {
                     *                   "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                   "recordedByName": "text",
                     *                   "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                   "method": "self",
                     *                   "recordedAt": "2026-08-03T07:30:00Z"
                     *                 }
                     *               },
                     *               "record": {
                     *                 "allowed": true,
                     *                 "code": "owner_granted",
                     *                 "sentence": "Sam can see your rota. You decided this on 3 May."
                     *               },
                     *               "recordOf": "self",
                     *               "version": 1,
                     *               "recorded": {
                     *                 "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                 "recordedByName": "text",
                     *                 "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                 "method": "self",
                     *                 "recordedAt": "2026-08-03T07:30:00Z"
                     *               }
                     *             }
                     *           ],
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RotaWeek"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVisit"];
            };
        };
        responses: {
            /** @description Arrange a visit, once or every week */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "title": "text",
                     *       "kind": "visit",
                     *       "startsOn": "2026-08-03",
                     *       "startTime": "08:30",
                     *       "minutes": 1,
                     *       "timeZone": "text",
                     *       "repeats": "once",
                     *       "weekdays": [
                     *         1
                     *       ],
                     *       "until": "2026-08-03",
                     *       "slots": 1,
                     *       "visits": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "seriesId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "title": "Getting up",
                     *           "kind": "visit",
                     *           "date": "2026-08-03",
                     *           "startsAt": "2026-08-03T07:30:00Z",
                     *           "endsAt": "2026-08-03T07:30:00Z",
                     *           "localStart": "2026-08-03T08:30",
                     *           "localEnd": "2026-08-03T09:15",
                     *           "timeZone": "text",
                     *           "minutes": 1,
                     *           "movedByClockChange": true,
                     *           "over": true,
                     *           "repeats": "once",
                     *           "cancelled": true,
                     *           "slots": [
                     *             {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "state": "open",
                     *               "person": {
                     *                 "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                 "name": "Sam Okoro",
                     *                 "pronouns": "he/him"
                     *               },
                     *               "yours": true,
                     *               "accept": {
                     *                 "allowed": true,
                     *                 "code": "owner_granted",
                     *                 "sentence": "Sam can see your rota. You decided this on 3 May."
                     *               },
                     *               "release": {
                     *                 "allowed": true,
                     *                 "code": "owner_granted",
                     *                 "sentence": "Sam can see your rota. You decided this on 3 May."
                     *               },
                     *               "done": {
                     *                 "allowed": true,
                     *                 "code": "owner_granted",
                     *                 "sentence": "Sam can see your rota. You decided this on 3 May."
                     *               },
                     *               "attendance": {
                     *                 "happened": "done",
                     *                 "person": {
                     *                   "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                   "name": "Sam Okoro",
                     *                   "pronouns": "he/him"
                     *                 },
                     *                 "expected": {
                     *                   "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                   "name": "Sam Okoro",
                     *                   "pronouns": "he/him"
                     *                 },
                     *                 "side": "giver",
                     *                 "saidBy": {
                     *                   "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                   "name": "Sam Okoro",
                     *                   "pronouns": "he/him"
                     *                 },
                     *                 "saidAt": "2026-08-03T07:30:00Z",
                     *                 "corrects": true,
                     *                 "sentence": "Bea did this visit in place of Sam. Edie said so on 4 August.",
                     *                 "recorded": {
                     *                   "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                   "recordedByName": "text",
                     *                   "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                   "method": "self",
                     *                   "recordedAt": "2026-08-03T07:30:00Z"
                     *                 }
                     *               },
                     *               "record": {
                     *                 "allowed": true,
                     *                 "code": "owner_granted",
                     *                 "sentence": "Sam can see your rota. You decided this on 3 May."
                     *               },
                     *               "recordOf": "self",
                     *               "version": 1,
                     *               "recorded": {
                     *                 "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                 "recordedByName": "text",
                     *                 "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *                 "method": "self",
                     *                 "recordedAt": "2026-08-03T07:30:00Z"
                     *               }
                     *             }
                     *           ],
                     *           "version": 1
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "recorded": {
                     *         "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "recordedByName": "text",
                     *         "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "method": "self",
                     *         "recordedAt": "2026-08-03T07:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Series"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartTeam"];
            };
        };
        responses: {
            /** @description Start a team for somebody who has no account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "name": "Edie's team",
                     *       "owner": {
                     *         "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "name": "Sam Okoro",
                     *         "pronouns": "he/him"
                     *       },
                     *       "timeZone": "Europe/London",
                     *       "state": "forming",
                     *       "you": {
                     *         "membershipId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "relationship": "owner",
                     *         "places": [
                     *           {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "relationship": "owner",
                     *             "status": "active",
                     *             "hats": [
                     *               "rota_holder"
                     *             ],
                     *             "since": "2026-08-03T07:30:00Z",
                     *             "version": 1
                     *           }
                     *         ],
                     *         "access": [
                     *           {
                     *             "capability": "see_members",
                     *             "label": "See the rota",
                     *             "allowed": true,
                     *             "scope": "all",
                     *             "fixed": true,
                     *             "switchable": true,
                     *             "inKith": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           }
                     *         ],
                     *         "mayOffer": [
                     *           {
                     *             "relationship": "support_worker",
                     *             "grants": [
                     *               {
                     *                 "capability": "see_members",
                     *                 "allowed": true
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "invitationId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *         "openedInEmergency": true,
                     *         "spokenFor": true
                     *       },
                     *       "memberCount": 1,
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gives the same answer, done once. */
                "idempotency-key"?: string;
                /** @description The ETag you read, such as `"3"`. Required. */
                "if-match"?: string;
            };
            path: {
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotAction"];
            };
        };
        responses: {
            /** @description Cancel one visit; it stays in the record */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "teamId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "seriesId": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *       "title": "Getting up",
                     *       "kind": "visit",
                     *       "date": "2026-08-03",
                     *       "startsAt": "2026-08-03T07:30:00Z",
                     *       "endsAt": "2026-08-03T07:30:00Z",
                     *       "localStart": "2026-08-03T08:30",
                     *       "localEnd": "2026-08-03T09:15",
                     *       "timeZone": "text",
                     *       "minutes": 1,
                     *       "movedByClockChange": true,
                     *       "over": true,
                     *       "repeats": "once",
                     *       "cancelled": true,
                     *       "slots": [
                     *         {
                     *           "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *           "state": "open",
                     *           "person": {
                     *             "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "name": "Sam Okoro",
                     *             "pronouns": "he/him"
                     *           },
                     *           "yours": true,
                     *           "accept": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "release": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "done": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "attendance": {
                     *             "happened": "done",
                     *             "person": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "expected": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "side": "giver",
                     *             "saidBy": {
                     *               "id": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "name": "Sam Okoro",
                     *               "pronouns": "he/him"
                     *             },
                     *             "saidAt": "2026-08-03T07:30:00Z",
                     *             "corrects": true,
                     *             "sentence": "Bea did this visit in place of Sam. Edie said so on 4 August.",
                     *             "recorded": {
                     *               "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "recordedByName": "text",
                     *               "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *               "method": "self",
                     *               "recordedAt": "2026-08-03T07:30:00Z"
                     *             }
                     *           },
                     *           "record": {
                     *             "allowed": true,
                     *             "code": "owner_granted",
                     *             "sentence": "Sam can see your rota. You decided this on 3 May."
                     *           },
                     *           "recordOf": "self",
                     *           "version": 1,
                     *           "recorded": {
                     *             "recordedBy": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "recordedByName": "text",
                     *             "onBehalfOf": "0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e",
                     *             "method": "self",
                     *             "recordedAt": "2026-08-03T07:30:00Z"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description The request could not be read: broken JSON, a name given twice in it, nested too deeply, or not UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the session has ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed; the detail says why. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or you may not know of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else was first, or the state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that was sent does not make sense; `invalid_params` names it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Send `If-Match` with the version you read. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy or away; wait as long as `Retry-After` says. */
            503: {
                headers: {
                    /** @description In how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
