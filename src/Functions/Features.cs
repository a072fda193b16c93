using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Register;
using Ovop.Functions.Api;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Behalf;
using Ovop.Functions.Behalf.Table;
using Ovop.Functions.Design;
using Ovop.Functions.Documents.Direct;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Documents.Pictures;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Documents.Reuse;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.Endorsement;
using Ovop.Functions.Hosting;
using Ovop.Functions.Hosting.Storage;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.Notices.Holds;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Notices.Mornings;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.Offices;
using Ovop.Functions.Offices.Drafting;
using Ovop.Functions.Ratification;
using Ovop.Functions.Reconciling;
using Ovop.Functions.Register;
using Ovop.Functions.Register.Confirmation;
using Ovop.Functions.Register.Data;
using Ovop.Functions.Register.FalseStars;
using Ovop.Functions.Register.Photos;
using Ovop.Functions.Register.Signing;
using Ovop.Functions.Register.StarRules;
using Ovop.Functions.Review;
using Ovop.Functions.Review.Appointing;
using Ovop.Functions.Review.Queue;
using Ovop.Functions.Review.Sheets;
using Ovop.Functions.Rounds;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn;
using Ovop.Functions.SignIn.Links;
using Ovop.Functions.SignIn.Numbers;
using Ovop.Functions.SignIn.Proving;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Start;
using Ovop.Functions.Visit;
using SendGrid;

namespace Ovop.Functions;

/// <summary>What each feature brings.</summary>
internal static partial class Features
{
    public static IServiceCollection AddAward(this IServiceCollection services) => services
        .AddSingleton(provider => TableStorage.Connect(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(provider => QueueStorage.Connect(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<IOwnQueues, OwnQueues>()
        .AddSingleton<Board>()
        .AddSingleton<AllCases>()
        .AddSingleton<Reconciliation>()
        .AddSingleton<CaseMeters>()
        .AddSingleton<SealedAnswers>()
        .AddSingleton<ICases, TableCases>()
        .AddSingleton<CaseDesk>()
        .AddSingleton<CaseStart>();

    public static IServiceCollection AddRounds(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>().BindConfiguration("Demo");
        return services
            .AddSingleton<BlobRounds>().AddSingleton<IRounds>(provider => provider.GetRequiredService<BlobRounds>())
            .AddSingleton<ISecretariat, PresentSecretariat>()
            .AddSingleton<TablePeople>().AddSingleton<IPeople>(provider => provider.GetRequiredService<TablePeople>())
            .AddSingleton<IPool>(provider => provider.GetRequiredService<TablePeople>())
            .AddSingleton<Offices.HandingOver.SuccessionRun>()
            .AddSingleton<RoundDrafts>().AddSingleton<PastCases>().AddSingleton<Administration.Statistics.RoundReliability>()
            .AddHostedService<FirstStart>();
    }

    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddOptions<ScanOptions>().BindConfiguration("Scan").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<MalwareScan>()
            .AddSingleton<DocumentReception>()
            .AddSingleton<DocumentUpload>().AddSingleton<FileIntake>()
            .AddSingleton<DocumentDownload>()
            .AddSingleton<SmallPictures>()
            .AddKeyedSingleton(StagedUploads.Account, (provider, account) =>
                BlobStorage.Connect(provider.GetRequiredService<IConfiguration>(), (string)account!))
            .AddSingleton<UploadGrants>()
            .AddSingleton<StagedUploads>()
            .AddSingleton<UploadWatch>()
            .AddSingleton<DirectUpload>().AddSingleton<DirectSteps>();
    }

    /// <summary>Every kind of personal link.</summary>
    public static IReadOnlyList<LinkPages> Links { get; } =
    [
        EndorsementPages.Only, ReviewPages.Only, VisitPages.Only, RatificationPages.Only, ConfirmationPages.Only, ProducerPages.Only,
    ];

    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        foreach (var pages in Links)
            services.AddSingleton(pages);
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TextOptions>().BindConfiguration("Texts");
        services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<LinkTokens>()
            .AddSingleton<SealedDigits>()
            .AddSingleton<LinkVisits>()
            .AddSingleton<MailHolds>().AddSingleton<IMailHolds>(provider => provider.GetRequiredService<MailHolds>())
            .AddSingleton<MailWordings>().AddSingleton<IMailWordings>(provider => provider.GetRequiredService<MailWordings>())
            .AddSingleton<MorningMails>().AddSingleton<IMornings>(provider => provider.GetRequiredService<MorningMails>())
            .AddSingleton<MorningMailing>().AddSingleton<MorningRun>()
            .AddSingleton<IHearsOfMails>(provider => provider.GetRequiredService<MorningRun>())
            .AddSingleton<OtherMails>()
            .AddSingleton<ITexter, TwilioTexter>().AddSingleton<Texting>()
            .AddSingleton<Postman>().AddSingleton<IPost, Outgoing>()
            .AddSingleton<ISendGridClient>(provider =>
                new SendGridClient(SendGridMailer.Http(), provider.GetRequiredService<IOptions<MailOptions>>().Value.SendGrid.ApiKey))
            .AddSingleton<IMailer>(provider => ActivatorUtilities.CreateInstance<Carrier>(
                provider, (IMailer)(provider.GetRequiredService<IOptions<MailOptions>>().Value.Provider == "SendGrid"
                    ? ActivatorUtilities.CreateInstance<SendGridMailer>(provider)
                    : ActivatorUtilities.CreateInstance<SmtpMailer>(provider))));
    }

    public static IServiceCollection AddApi(this IServiceCollection services) =>
        services.AddSingleton<ApiKeys>().AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<ApiKeys>())
            .AddSingleton<KeyEnds>().AddSingleton<IHearsOfMails>(provider => provider.GetRequiredService<KeyEnds>())
            .AddSingleton<HookCalls>().AddSingleton<WebhookSender>();

    public static IServiceCollection AddSignIn(this IServiceCollection services) => services
        .AddSingleton<SignInRecords>()
        .AddSingleton<SignInTokens>()
        .AddSingleton<SignInLinks>()
        .AddSingleton<NumberCodes>().AddSingleton<JoinedNumbers>()
        .AddSingleton<SignInMails>().AddSingleton<IHearsOfMails>(provider => provider.GetRequiredService<SignInMails>())
        .AddSingleton<StepUp>();

    public static IServiceCollection AddSubmission(this IServiceCollection services) => services
        .AddSingleton<PassedEligibility>()
        .AddSingleton<OwnCases>()
        .AddSingleton<Officers>().AddSingleton<ProducerActs>();

    public static IServiceCollection AddRenewal(this IServiceCollection services) => services.AddSingleton<PastFiles>();

    public static IServiceCollection AddReview(this IServiceCollection services) =>
        services.AddSingleton<SheetActs>().AddSingleton<QueueSteps>().AddSingleton<AppointmentActs>()
            .AddSingleton<EndorsementQueue>().AddSingleton<LinkQueue>(provider => provider.GetRequiredService<EndorsementQueue>())
            .AddSingleton<RatificationQueue>().AddSingleton<LinkQueue>(provider => provider.GetRequiredService<RatificationQueue>());

    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddSingleton<TableRegister>().AddSingleton<PublicPhotos>().AddSingleton<FalseStarTasks>()
        .AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<FalseStarTasks>())
        .AddSingleton<LatestRefusals>().AddSingleton<LatestPoints>().AddSingleton<Snapshots>().AddSigning()
        .AddSingleton<AwardPublisher>().AddSingleton<IRegister>(provider => provider.GetRequiredService<AwardPublisher>());
}
