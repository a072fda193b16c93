using Ovop.Core;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>Does to one of the people of the award what is done to many.</summary>
internal interface IOnPeople
{
    /// <summary>Once, however often it is asked to; why nothing was done, null where it was.</summary>
    Task<Problem?> Do(BulkAct act, string person, CancellationToken cancel);

    /// <summary>From now on it is done to nobody any more.</summary>
    Task Stop(BulkAct act, CancellationToken cancel);
}
