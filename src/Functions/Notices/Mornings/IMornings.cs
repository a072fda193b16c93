using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Functions.Notices.Mornings;

/// <summary>Which letters wait for a morning, to be told with others.</summary>
internal interface IMornings
{
    /// <summary>The morning for which a letter that is about to go waits; null for one that goes by itself.</summary>
    ValueTask<DateOnly?> Of(Letter letter, Dossier dossier, People people, CancellationToken cancel);
}
