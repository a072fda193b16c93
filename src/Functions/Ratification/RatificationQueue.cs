using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Ratification;

/// <summary>All proposed stars that wait for the ratifier.</summary>
internal sealed class RatificationQueue(AllCases cases, CaseDesk desk, LinkTokens tokens)
    : LinkQueue(cases, desk, tokens, RatificationPages.Only, "ratification", OtherNotice.RatificationsWaiting);
