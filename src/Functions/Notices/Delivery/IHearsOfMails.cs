namespace Ovop.Functions.Notices.Delivery;

/// <summary>Hears what became of mails that belong to no case.</summary>
internal interface IHearsOfMails
{
    /// <summary>How what such mails are about begins; no application's number begins so.</summary>
    string About { get; }

    /// <param name="about">What follows that.</param>
    Task Hear(string about, Core.Notices.Delivery news, CancellationToken cancel);
}
